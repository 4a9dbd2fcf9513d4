import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { sessionStarted } from '@gatehouse/contracts/identity';
import { Subscribes, UNHURRIED_MS, type Context, type EventHandler } from '@gatehouse/platform';
import { OrganizationRepository } from '../people/organization.repository.js';
import { DeliveryQueueWriter } from './delivery-queue-writer.js';

@Subscribes(sessionStarted, {
  scope: () => ({ worker: 'on' }),
  each: true,
  paceMs: UNHURRIED_MS,
})
export class OnSessionStarted implements EventHandler<typeof sessionStarted> {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly deliveries: DeliveryQueueWriter,
  ) {}

  async run(
    session: EventData<typeof sessionStarted>,
    context: Context,
    envelope: CloudEvent,
  ): Promise<void> {
    const providerId = await this.organizations.providerOf(context, session.organizationId);
    if (providerId)
      this.deliveries.enqueue(context, 'session.started', { ...session, providerId }, envelope);
  }
}
