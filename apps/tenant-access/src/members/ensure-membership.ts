import { MembershipId, type InputOf, type OutputOf } from '@gatehouse/contracts';
import { AccessClosed, ensureMembership, NoAccount } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, newId, type UseCase } from '@gatehouse/platform';
import { OrganizationRepository } from '../admission/organization.repository.js';
import { admitsMembers } from '../admission/organization.rules.js';
import { MembershipChanges } from '../memberships/membership-changes.js';
import { MembershipRepository } from '../memberships/membership.repository.js';
import { type Membership, personOf } from '../memberships/membership.rules.js';
import { RoleCatalogLoader } from '../roles/role-catalog-loader.js';
import { existingRoles } from '../roles/role.rules.js';
import { leastRole } from '../shared/built-in-roles.rules.js';
import { WithdrawnInvitationRepository } from './withdrawn-invitation.repository.js';

/** An idempotent step of redeeming an invitation. */
@Handles(ensureMembership, {
  scope: ({ organizationId }) => ({ organization_id: organizationId }),
})
export class EnsureMembership implements UseCase<typeof ensureMembership> {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly memberships: MembershipRepository,
    private readonly withdrawn: WithdrawnInvitationRepository,
    private readonly roleCatalogs: RoleCatalogLoader,
    private readonly changes: MembershipChanges,
  ) {}

  async run(
    input: InputOf<typeof ensureMembership>,
    context: Context,
  ): Promise<OutputOf<typeof ensureMembership>> {
    const { userId, organizationId, person, invitationId = null } = input;
    // Keeps roles from being deleted, and the organization from becoming independent, in the meantime.
    this.memberships.lockOrganization(context, organizationId);
    // Asked in one turn, which is one message to the database.
    const [organization, isWithdrawn] = await Promise.all([
      this.organizations.find(context, organizationId),
      invitationId ? this.withdrawn.has(context, invitationId) : false,
    ]);
    if (!organization) throw new NoAccount();
    if (!admitsMembers(organization)) throw new AccessClosed();
    // The invitation may have been withdrawn while this step was delayed.
    if (isWithdrawn) throw new NoAccount();
    const { kind } = organization;
    const catalog = await this.roleCatalogs.load(context, organizationId, kind, input.roles);
    const existing = existingRoles(catalog, input.roles);
    const membership: Membership = {
      ...personOf(person),
      id: newId(MembershipId),
      organizationId,
      userId,
      roles: existing.length > 0 ? existing : [leastRole(kind)],
      capability: 'none',
      departmentId: null,
      epoch: 1,
      createdAt: await context.transaction.now(),
      invitationId,
      lastSignInAt: null,
      version: 1,
    };
    const { id, created } = await this.memberships.ensure(context, membership);
    if (created) await this.changes.recordChanged(context, membership);
    return { membershipId: id, created };
  }
}
