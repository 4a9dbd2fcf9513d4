import { ownContext, Recurring, UnitOfWork, type RecurringTask } from '@gatehouse/platform';
import { PortalViewRepository } from './portal-view.repository.js';

const INTERVAL_MS = 30_000;
const TIMEOUT_MS = 10_000;
const CAUSE = { action: 'tenant-access.end-overdue-portal-views' };

/** Nothing is let in by a view that is over; this records its end. */
@Recurring({ every: INTERVAL_MS })
export class EndOverduePortalViews implements RecurringTask {
  constructor(
    private readonly work: UnitOfWork,
    private readonly views: PortalViewRepository,
  ) {}

  run(): Promise<void> {
    return this.work.run(ownContext(TIMEOUT_MS, CAUSE), { worker: 'on' }, (context) => {
      this.views.endOverdue(context);
    });
  }
}
