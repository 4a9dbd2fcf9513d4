import { NotSignedIn, PortalViewId, type InputOf } from '@gatehouse/contracts';
import {
  PORTAL_VIEW_MINUTES,
  startPortalView,
  type PortalView,
} from '@gatehouse/contracts/tenant-access';
import {
  type Context,
  Handles,
  holdName,
  newId,
  Revoker,
  SESSION_ENDED,
  type UseCase,
  userOf,
} from '@gatehouse/platform';
import { FIRST_AREAS } from '../access-grants/access-grant.rules.js';
import { PortalViewRepository } from './portal-view.repository.js';
import { viewPermissions } from './portal-view.rules.js';
import { ViewablePortals } from './viewable-portals.js';
import { ViewedRoles } from './viewed-roles.js';

/** A customer whose access is off can be looked at, too: that is how a provider sees what turning it on will show. */
@Handles(startPortalView)
export class StartPortalView implements UseCase<typeof startPortalView> {
  constructor(
    private readonly portals: ViewablePortals,
    private readonly views: PortalViewRepository,
    private readonly roles: ViewedRoles,
    private readonly revoker: Revoker,
  ) {}

  async run(
    { customerId, role: reference }: InputOf<typeof startPortalView>,
    context: Context,
  ): Promise<PortalView> {
    const { userId, sessionId, membershipId, providerId, permissions } = userOf(context);
    if (!providerId) throw new NotSignedIn();
    const { customer, grant } = await this.portals.require(context, customerId);
    const role = await this.roles.find(context, customerId, reference);
    // A session that starts two at once has the later one.
    holdName(context.transaction, `portal view of ${sessionId}`);
    const former = await this.views.endOfSession(context, sessionId);
    if (former) await this.revoker.revoke(context, 'session', former, SESSION_ENDED);
    const now = await context.transaction.now();
    const id = newId(PortalViewId);
    const endsAt = new Date(now.getTime() + PORTAL_VIEW_MINUTES * 60_000);
    const ids = { id, customerId, providerId, membershipId, userId, sessionId };
    this.views.create(context, { ...ids, role: role.name, roleId: role.id, endsAt });
    return {
      id,
      customer: { id: customerId, name: customer.name, kind: 'customer' },
      role: role.name,
      permissions: viewPermissions(role.permissions, permissions),
      areas: grant?.areas ?? FIRST_AREAS,
      access: grant?.status ?? 'off',
      endsAt,
    };
  }
}
