import { ownContext, Recurring, UnitOfWork, type RecurringTask } from '@gatehouse/platform';
import { DigestRepository } from './digest.repository.js';

const INTERVAL_MS = 60 * 60_000;
const TIMEOUT_MS = 10_000;

/** Deletes old feed items, and what was mailed of them. */
@Recurring({ every: INTERVAL_MS })
export class DigestCleanup implements RecurringTask {
  constructor(
    private readonly work: UnitOfWork,
    private readonly digests: DigestRepository,
  ) {}

  run(): Promise<void> {
    return this.work.run(ownContext(TIMEOUT_MS), { worker: 'on' }, (context) =>
      this.digests.deleteOld(context),
    );
  }
}
