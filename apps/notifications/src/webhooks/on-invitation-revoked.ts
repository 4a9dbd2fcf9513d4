import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { invitationRevoked } from '@gatehouse/contracts/invitations';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { OrganizationRepository } from '../people/organization.repository.js';
import { DeliveryQueueWriter } from './delivery-queue-writer.js';

@Subscribes(invitationRevoked, { scope: () => ({ worker: 'on' }) })
export class OnInvitationRevoked implements EventHandler<typeof invitationRevoked> {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly deliveries: DeliveryQueueWriter,
  ) {}

  async run(
    invitation: EventData<typeof invitationRevoked>,
    context: Context,
    envelope: CloudEvent,
  ): Promise<void> {
    const providerId = await this.organizations.providerOf(context, invitation.organizationId);
    if (!providerId) return;
    const payload = { ...invitation, providerId };
    this.deliveries.enqueue(context, 'invitation.revoked', payload, envelope);
  }
}
