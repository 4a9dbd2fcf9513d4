import type { EventData } from '@gatehouse/contracts';
import { membershipChanged } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { MemberRepository } from './member.repository.js';

/** Keeps the copy of the memberships up to date, to which assignees must belong. */
@Subscribes(membershipChanged, {
  scope: ({ organizationId }) => ({ organization_id: organizationId }),
})
export class OnMembershipChanged implements EventHandler<typeof membershipChanged> {
  constructor(private readonly members: MemberRepository) {}

  run(
    { membershipId, organizationId, userId }: EventData<typeof membershipChanged>,
    context: Context,
  ): void {
    this.members.add(context, { membershipId, organizationId, userId });
  }
}
