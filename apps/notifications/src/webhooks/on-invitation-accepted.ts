import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { invitationAccepted } from '@gatehouse/contracts/invitations';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { OrganizationRepository } from '../people/organization.repository.js';
import { DeliveryQueueWriter } from './delivery-queue-writer.js';

@Subscribes(invitationAccepted, { scope: () => ({ worker: 'on' }) })
export class OnInvitationAccepted implements EventHandler<typeof invitationAccepted> {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly deliveries: DeliveryQueueWriter,
  ) {}

  async run(
    invitation: EventData<typeof invitationAccepted>,
    context: Context,
    envelope: CloudEvent,
  ): Promise<void> {
    const providerId = await this.organizations.providerOf(context, invitation.organizationId);
    if (!providerId) return;
    const payload = { ...invitation, providerId };
    this.deliveries.enqueue(context, 'invitation.accepted', payload, envelope);
  }
}
