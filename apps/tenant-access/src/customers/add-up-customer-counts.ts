import { ownContext, Recurring, UnitOfWork, type RecurringTask } from '@gatehouse/platform';
import { CustomerCountsRepository } from './customer-counts.repository.js';

const INTERVAL_MS = 60_000;
const TIMEOUT_MS = 30_000;

/** Keeps the kept counts short. */
@Recurring({ every: INTERVAL_MS })
export class AddUpCustomerCounts implements RecurringTask {
  constructor(
    private readonly work: UnitOfWork,
    private readonly counts: CustomerCountsRepository,
  ) {}

  run(): Promise<void> {
    return this.work.run(ownContext(TIMEOUT_MS), { worker: 'on' }, (context) => {
      this.counts.addUp(context);
    });
  }
}
