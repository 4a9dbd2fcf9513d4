import { randomUUID } from 'node:crypto';
import type { Event, EventData, ServiceName } from '@gatehouse/contracts';
import { headers } from '@nats-io/transport-node';
import type { TestPlatform } from './platform.js';

/** An event as its service would send it. */
export interface Sent<E extends Event> {
  aggregateId: string;
  sequence: number;
  /** Who did it; by default no one. */
  actorId?: string;
  data: EventData<E>;
}

export interface Publisher {
  /** Publishes an event; the same one again is another message, as after a relay that died. */
  publish<E extends Event>(event: E, sent: Sent<E>): Promise<void>;
  /** Publishes whatever there is on the subject of an event. */
  publishText(event: Event, text: string): Promise<void>;
}

/** Publishes events as the NATS user of the service that they belong to. */
export async function publisherOf(
  platform: TestPlatform,
  service: ServiceName,
): Promise<Publisher> {
  const connection = await platform.connect(service);
  const publishText = async (event: Event, text: string): Promise<void> => {
    const unique = headers();
    unique.set('Nats-Msg-Id', randomUUID());
    const response = await connection.request(event.subject, text, {
      timeout: 5_000,
      headers: unique,
    });
    const { error } = response.json<{ error?: { description: string } }>();
    if (error) throw new Error(error.description);
  };
  return {
    publishText,
    publish: (event, { aggregateId, sequence, actorId = null, data }) =>
      publishText(
        event,
        JSON.stringify({
          specversion: '1.0',
          id: randomUUID(),
          source: `/gatehouse/${event.service}`,
          type: `gatehouse.${event.service}.${event.name}.v1`,
          subject: aggregateId,
          time: new Date().toISOString(),
          datacontenttype: 'application/json',
          sequence,
          organizationid: null,
          actorid: actorId,
          data: event.data.encode(data),
        }),
      ),
  };
}
