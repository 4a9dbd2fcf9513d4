import { ownContext, Recurring, UnitOfWork, type RecurringTask } from '@gatehouse/platform';
import { DeliveryRepository } from './delivery.repository.js';

const INTERVAL_MS = 60 * 60_000;
const TIMEOUT_MS = 10_000;

/** Deletes deliveries that finished long ago. */
@Recurring({ every: INTERVAL_MS })
export class DeliveryCleanup implements RecurringTask {
  constructor(
    private readonly work: UnitOfWork,
    private readonly deliveries: DeliveryRepository,
  ) {}

  run(): Promise<void> {
    return this.work.run(ownContext(TIMEOUT_MS), { worker: 'on' }, (context) =>
      this.deliveries.deleteOld(context),
    );
  }
}
