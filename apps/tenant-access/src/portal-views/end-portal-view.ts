import { NotFound, type InputOf } from '@gatehouse/contracts';
import { endPortalView } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, Revoker, SESSION_ENDED, type UseCase } from '@gatehouse/platform';
import { PortalViewRepository } from './portal-view.repository.js';

/** A view ends once and for good, like a session. */
@Handles(endPortalView)
export class EndPortalView implements UseCase<typeof endPortalView> {
  constructor(
    private readonly views: PortalViewRepository,
    private readonly revoker: Revoker,
  ) {}

  async run(
    { customerId, portalViewId }: InputOf<typeof endPortalView>,
    context: Context,
  ): Promise<undefined> {
    const view = await this.views.find(context, portalViewId);
    if (view?.customerId !== customerId) throw new NotFound();
    this.views.end(context, portalViewId);
    await this.revoker.revoke(context, 'session', portalViewId, SESSION_ENDED);
  }
}
