import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { invitationRevoked } from '@gatehouse/contracts/invitations';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { InvitationDeliveries } from './invitation-deliveries.js';

@Subscribes(invitationRevoked, { scope: () => ({ worker: 'on' }), each: true })
export class OnInvitationRevoked implements EventHandler<typeof invitationRevoked> {
  constructor(private readonly deliveries: InvitationDeliveries) {}

  run(
    invitation: EventData<typeof invitationRevoked>,
    context: Context,
    envelope: CloudEvent,
  ): Promise<void> {
    return this.deliveries.enqueue(context, 'invitation.revoked', invitation, envelope);
  }
}
