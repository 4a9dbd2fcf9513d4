import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { sessionEnded } from '@gatehouse/contracts/identity';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { OrganizationRepository } from '../people/organization.repository.js';
import { DeliveryQueueWriter } from './delivery-queue-writer.js';

@Subscribes(sessionEnded, { scope: () => ({ worker: 'on' }) })
export class OnSessionEnded implements EventHandler<typeof sessionEnded> {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly deliveries: DeliveryQueueWriter,
  ) {}

  async run(
    session: EventData<typeof sessionEnded>,
    context: Context,
    envelope: CloudEvent,
  ): Promise<void> {
    const providerId = await this.organizations.providerOf(context, session.organizationId);
    if (providerId)
      await this.deliveries.enqueue(context, 'session.ended', { ...session, providerId }, envelope);
  }
}
