import type { InputOf, OutputOf } from '@gatehouse/contracts';
import { revokeInvitedMembership } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { MembershipChanges } from '../memberships/membership-changes.js';
import { MembershipRepository } from '../memberships/membership.repository.js';
import { WithdrawnInvitationRepository } from './withdrawn-invitation.repository.js';

/**
 * Undoes an interrupted redemption when its invitation goes away before it was accepted. Removes even an only administrator, because
 * the membership was never completed.
 */
@Handles(revokeInvitedMembership, {
  scope: ({ organizationId }) => ({ organization_id: organizationId }),
})
export class RevokeInvitedMembership implements UseCase<typeof revokeInvitedMembership> {
  constructor(
    private readonly memberships: MembershipRepository,
    private readonly withdrawn: WithdrawnInvitationRepository,
    private readonly changes: MembershipChanges,
  ) {}

  async run(
    { organizationId, invitationId }: InputOf<typeof revokeInvitedMembership>,
    context: Context,
  ): Promise<OutputOf<typeof revokeInvitedMembership>> {
    this.memberships.lockOrganization(context, organizationId);
    this.withdrawn.add(context, organizationId, invitationId);
    const found = await this.memberships.listInvited(context, organizationId, { invitationId });
    for (const membership of found) await this.changes.removeUnconditionally(context, membership);
    return { removed: found.length > 0 };
  }
}
