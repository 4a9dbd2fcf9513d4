import { ownContext, Recurring, UnitOfWork, type RecurringTask } from '@gatehouse/platform';
import { LogoutDeliveryRepository } from './logout-delivery.repository.js';

const INTERVAL_MS = 60 * 60_000;
const TIMEOUT_MS = 10_000;

/** Deletes deliveries that finished long ago. */
@Recurring({ every: INTERVAL_MS })
export class LogoutCleanup implements RecurringTask {
  constructor(
    private readonly work: UnitOfWork,
    private readonly deliveries: LogoutDeliveryRepository,
  ) {}

  run(): Promise<void> {
    return this.work.run(ownContext(TIMEOUT_MS), { worker: 'on' }, (context) => {
      this.deliveries.deleteOld(context);
    });
  }
}
