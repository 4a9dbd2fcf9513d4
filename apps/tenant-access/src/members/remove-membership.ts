import { PermissionDenied, type InputOf, type OutputOf } from '@gatehouse/contracts';
import { removeMembership } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, organizationOf, type UseCase } from '@gatehouse/platform';
import { TargetOrganizationResolver } from '../access/target-organization.js';
import { MembershipChanges } from '../memberships/membership-changes.js';
import { MembershipRepository } from '../memberships/membership.repository.js';
import { missingToInvite } from '../roles/delegation.rules.js';
import { ManageableMembers } from './manageable-members.js';
import { WithdrawnInvitationRepository } from './withdrawn-invitation.repository.js';

/** Withdraws an accepted invitation by removing its memberships. Allowed for anyone who could have sent it. */
@Handles(removeMembership)
export class RemoveMembership implements UseCase<typeof removeMembership> {
  constructor(
    private readonly targets: TargetOrganizationResolver,
    private readonly memberships: MembershipRepository,
    private readonly withdrawn: WithdrawnInvitationRepository,
    private readonly manageable: ManageableMembers,
    private readonly changes: MembershipChanges,
  ) {}

  async run(
    { organizationId, ...invited }: InputOf<typeof removeMembership>,
    context: Context,
  ): Promise<OutputOf<typeof removeMembership>> {
    const isOwn = organizationId === organizationOf(context);
    const target = await this.targets.forPeople(context, isOwn ? undefined : organizationId);
    const permission = missingToInvite(target.authority, []);
    if (permission) throw new PermissionDenied({ permission });
    this.memberships.lockOrganization(context, organizationId);
    this.withdrawn.add(context, organizationId, invited.invitationId);
    const found = await this.memberships.listInvited(context, organizationId, invited);
    for (const membership of found) {
      if (isOwn) await this.manageable.assertManageable(context, target, membership);
      await this.changes.remove(context, membership);
    }
    return { removed: found.length > 0 };
  }
}
