import { PortalViewEnded, type InputOf, type OutputOf } from '@gatehouse/contracts';
import { admitPortalView, RoleUnknown } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase, userOf } from '@gatehouse/platform';
import { FIRST_AREAS } from '../access-grants/access-grant.rules.js';
import { CustomerRepository } from '../customers/customer.repository.js';
import { ProviderRepository } from '../providers/provider.repository.js';
import { PortalViewRepository } from './portal-view.repository.js';
import { viewPermissions } from './portal-view.rules.js';
import { ViewedRoles } from './viewed-roles.js';

/** Everything that was needed to start the view is needed for each of its requests. */
@Handles(admitPortalView)
export class AdmitPortalView implements UseCase<typeof admitPortalView> {
  constructor(
    private readonly providers: ProviderRepository,
    private readonly customers: CustomerRepository,
    private readonly views: PortalViewRepository,
    private readonly roles: ViewedRoles,
  ) {}

  async run(
    { portalViewId }: InputOf<typeof admitPortalView>,
    context: Context,
  ): Promise<OutputOf<typeof admitPortalView>> {
    const user = userOf(context);
    const view = await this.views.find(context, portalViewId);
    const isOwn = view?.sessionId === user.sessionId && view.membershipId === user.membershipId;
    if (!view || !isOwn || !user.permissions.includes('access:manage')) throw new PortalViewEnded();
    const provider = await this.providers.find(context, view.providerId);
    const found = await this.customers.find(context, view.customerId);
    if (!provider?.modules.includes('customer-login') || !found || found.customer.independentAt)
      throw new PortalViewEnded();
    // A custom role may have been changed. Its view ends with the last member that has it, or when the viewer may not see members any more.
    const role = await this.roles
      .find(context, view.customerId, view.roleId ?? view.role)
      .catch((error: unknown) => {
        throw error instanceof RoleUnknown ? new PortalViewEnded() : error;
      });
    return {
      actor: {
        kind: 'viewer',
        userId: user.userId,
        portalViewId,
        organizationId: view.customerId,
        organizationKind: 'customer',
        providerId: view.providerId,
        departmentId: null,
        permissions: viewPermissions(role.permissions, user.permissions),
        areas: found.grant?.areas ?? FIRST_AREAS,
        termsAccepted: true,
      },
      endsAt: view.endsAt,
    };
  }
}
