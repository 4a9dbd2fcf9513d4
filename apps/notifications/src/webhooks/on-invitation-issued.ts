import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { invitationIssued } from '@gatehouse/contracts/invitations';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { InvitationDeliveries } from './invitation-deliveries.js';

@Subscribes(invitationIssued, { scope: () => ({ worker: 'on' }), each: true })
export class OnInvitationIssued implements EventHandler<typeof invitationIssued> {
  constructor(private readonly deliveries: InvitationDeliveries) {}

  run(
    invitation: EventData<typeof invitationIssued>,
    context: Context,
    envelope: CloudEvent,
  ): Promise<void> {
    return this.deliveries.enqueue(context, 'invitation.sent', invitation, envelope);
  }
}
