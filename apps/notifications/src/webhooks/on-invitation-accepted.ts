import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { invitationAccepted } from '@gatehouse/contracts/invitations';
import { Subscribes, UNHURRIED_MS, type Context, type EventHandler } from '@gatehouse/platform';
import { InvitationDeliveries } from './invitation-deliveries.js';

@Subscribes(invitationAccepted, {
  scope: () => ({ worker: 'on' }),
  each: true,
  paceMs: UNHURRIED_MS,
})
export class OnInvitationAccepted implements EventHandler<typeof invitationAccepted> {
  constructor(private readonly deliveries: InvitationDeliveries) {}

  run(
    invitation: EventData<typeof invitationAccepted>,
    context: Context,
    envelope: CloudEvent,
  ): Promise<void> {
    return this.deliveries.enqueue(context, 'invitation.accepted', invitation, envelope);
  }
}
