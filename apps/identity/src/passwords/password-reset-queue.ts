import { Queue, type Context, type Job, type JobQueue } from '@gatehouse/platform';
import { PasswordResetRepository } from './password-reset.repository.js';
import { SendPasswordResets } from './send-password-resets.js';

const REQUESTS: Job = { id: 'requests' };

/** Requested reset links, a batch at a time: the sources take turns, and its transaction holds the batch. */
@Queue({ name: 'password-resets', concurrency: 1 })
export class PasswordResetQueue implements JobQueue {
  constructor(
    private readonly resets: PasswordResetRepository,
    private readonly sendPasswordResets: SendPasswordResets,
  ) {}

  async take(context: Context): Promise<Job[]> {
    return (await this.resets.hasRequests(context)) ? [REQUESTS] : [];
  }

  run(): Promise<void> {
    return this.sendPasswordResets.run();
  }
}
