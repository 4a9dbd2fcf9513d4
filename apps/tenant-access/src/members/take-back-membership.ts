import type { InputOf, OutputOf } from '@gatehouse/contracts';
import { takeBackMembership } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { MembershipChanges } from '../memberships/membership-changes.js';
import { MembershipRepository } from '../memberships/membership.repository.js';
import { WithdrawnInvitationRepository } from './withdrawn-invitation.repository.js';

/**
 * Undoes what a redemption that broke off left behind, where its invitation is withdrawn before anybody has accepted it. Nobody chose
 * to have that person, so they go even where they are the only administrator.
 */
@Handles(takeBackMembership, {
  scope: ({ organizationId }) => ({ organization_id: organizationId }),
})
export class TakeBackMembership implements UseCase<typeof takeBackMembership> {
  constructor(
    private readonly memberships: MembershipRepository,
    private readonly withdrawn: WithdrawnInvitationRepository,
    private readonly changes: MembershipChanges,
  ) {}

  async run(
    { organizationId, invitationId }: InputOf<typeof takeBackMembership>,
    context: Context,
  ): Promise<OutputOf<typeof takeBackMembership>> {
    await this.memberships.lockOrganization(context, organizationId);
    await this.withdrawn.add(context, organizationId, invitationId);
    const found = await this.memberships.listInvited(context, organizationId, { invitationId });
    for (const membership of found) await this.changes.removeUnconditionally(context, membership);
    return { removed: found.length > 0 };
  }
}
