import { ownContext, Recurring, UnitOfWork, type RecurringTask } from '@gatehouse/platform';
import { OpenIdRepository } from './openid.repository.js';

const INTERVAL_MS = 10 * 60_000;
const TIMEOUT_MS = 30_000;

/** Deletes codes and tokens that expired. */
@Recurring({ every: INTERVAL_MS })
export class OpenIdCleanup implements RecurringTask {
  constructor(
    private readonly work: UnitOfWork,
    private readonly records: OpenIdRepository,
  ) {}

  run(): Promise<void> {
    return this.work.run(ownContext(TIMEOUT_MS), { worker: 'on' }, (context) => {
      this.records.removeExpired(context);
    });
  }
}
