import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { membershipRemoved } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { WithdrawInvitations } from './withdraw-invitations.js';

@Subscribes(membershipRemoved, {
  scope: ({ organizationId }) => ({ organization_id: organizationId }),
})
export class OnMembershipRemoved implements EventHandler<typeof membershipRemoved> {
  constructor(private readonly withdraw: WithdrawInvitations) {}

  run(
    { organizationId, userId }: EventData<typeof membershipRemoved>,
    context: Context,
    { time }: CloudEvent,
  ): Promise<void> {
    const at = new Date(time);
    return this.withdraw.run(context, { because: 'inviter-removed', organizationId, userId, at });
  }
}
