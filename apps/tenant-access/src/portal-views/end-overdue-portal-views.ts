import { RecurringTransaction, type Context, type RecurringChange } from '@gatehouse/platform';
import { PortalViewRepository } from './portal-view.repository.js';

/** Nothing is let in by a view that is over; this records its end. */
@RecurringTransaction({
  every: 30_000,
  timeoutMs: 10_000,
  action: 'tenant-access.end-overdue-portal-views',
})
export class EndOverduePortalViews implements RecurringChange {
  constructor(private readonly views: PortalViewRepository) {}

  run(context: Context): void {
    this.views.endOverdue(context);
  }
}
