import type { OrganizationId } from '@gatehouse/contracts';
import { ownContext, Queue, UnitOfWork, type Context, type JobQueue } from '@gatehouse/platform';
import { DigestRepository } from './digest.repository.js';

const TIMEOUT_MS = 10_000;

interface DueRound {
  id: OrganizationId;
}

/** Closes the rounds of organisations whose bursts are over, which locks them. */
@Queue({ name: 'digests', concurrency: 4 })
export class DigestQueue implements JobQueue<DueRound> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly digests: DigestRepository,
  ) {}

  async take(context: Context, limit: number, running: readonly string[]): Promise<DueRound[]> {
    const due = await this.digests.organizationsDue(context, limit, running);
    return due.map((id) => ({ id }));
  }

  nextDueAt(context: Context): Promise<Date | null> {
    return this.digests.nextDueAt(context);
  }

  run({ id }: DueRound): Promise<void> {
    return this.work.run(ownContext(TIMEOUT_MS), { worker: 'on' }, (context) =>
      this.digests.closeRound(context, id),
    );
  }
}
