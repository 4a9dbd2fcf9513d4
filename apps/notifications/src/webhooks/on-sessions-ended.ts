import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { sessionsEnded } from '@gatehouse/contracts/identity';
import { Subscribes, UNHURRIED_MS, type Context, type EventHandler } from '@gatehouse/platform';
import { OrganizationRepository } from '../people/organization.repository.js';
import { DeliveryQueueWriter } from './delivery-queue-writer.js';

/** A session starts with the first event that webhooks receive of it, and ends with the second. */
const SEQUENCE = 2;

@Subscribes(sessionsEnded, {
  scope: () => ({ worker: 'on' }),
  each: true,
  paceMs: UNHURRIED_MS,
})
export class OnSessionsEnded implements EventHandler<typeof sessionsEnded> {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly deliveries: DeliveryQueueWriter,
  ) {}

  async run(
    { sessions, ...ended }: EventData<typeof sessionsEnded>,
    context: Context,
    { id, time }: CloudEvent,
  ): Promise<void> {
    const providerId = await this.organizations.providerOf(context, ended.organizationId);
    if (!providerId) return;
    const data = sessions.map((session) => ({ ...ended, ...session, providerId }));
    const envelope = { id, time, sequence: SEQUENCE };
    this.deliveries.enqueueAll(context, 'session.ended', providerId, data, envelope);
  }
}
