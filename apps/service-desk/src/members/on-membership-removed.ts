import type { EventData } from '@gatehouse/contracts';
import { membershipRemoved } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { MemberRepository } from './member.repository.js';

@Subscribes(membershipRemoved, {
  scope: ({ organizationId }) => ({ organization_id: organizationId }),
})
export class OnMembershipRemoved implements EventHandler<typeof membershipRemoved> {
  constructor(private readonly members: MemberRepository) {}

  run(
    { membershipId, organizationId, userId }: EventData<typeof membershipRemoved>,
    context: Context,
  ): void {
    this.members.remove(context, { membershipId, organizationId, userId });
  }
}
