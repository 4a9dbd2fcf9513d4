import type { CloudEvent, OrganizationId } from '@gatehouse/contracts';
import type { WebhookEvent } from '@gatehouse/contracts/notifications';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { OrganizationRepository } from '../people/organization.repository.js';
import { DeliveryQueueWriter } from './delivery-queue-writer.js';

/** Queues events of invitations, which do not name the provider. */
@Injectable()
export class InvitationDeliveries {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly deliveries: DeliveryQueueWriter,
  ) {}

  async enqueue(
    context: Context,
    type: WebhookEvent,
    invitation: { organizationId: OrganizationId },
    envelope: CloudEvent,
  ): Promise<void> {
    const providerId = await this.organizations.providerOf(context, invitation.organizationId);
    if (providerId) this.deliveries.enqueue(context, type, { ...invitation, providerId }, envelope);
  }
}
