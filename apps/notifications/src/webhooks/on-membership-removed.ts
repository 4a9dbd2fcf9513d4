import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { membershipRemoved } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { OrganizationRepository } from '../people/organization.repository.js';
import { DeliveryQueueWriter } from './delivery-queue-writer.js';

@Subscribes(membershipRemoved, { scope: () => ({ worker: 'on' }), each: true })
export class OnMembershipRemoved implements EventHandler<typeof membershipRemoved> {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly deliveries: DeliveryQueueWriter,
  ) {}

  async run(
    member: EventData<typeof membershipRemoved>,
    context: Context,
    envelope: CloudEvent,
  ): Promise<void> {
    const providerId = await this.organizations.providerOf(context, member.organizationId);
    if (providerId)
      this.deliveries.enqueue(context, 'member.removed', { ...member, providerId }, envelope);
  }
}
