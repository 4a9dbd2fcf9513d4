import { EventId, type CloudEvent, type Event, type OrganizationId } from '@gatehouse/contracts';
import { newId } from '../ids.js';
import { actorIdOf, type Context } from '../rpc/context.js';
import { currentTraceparent } from '../telemetry/index.js';
import type { z } from 'zod';

export interface Fact<E extends Event> {
  /** The aggregate that changed. */
  aggregateId: string;
  /** The aggregate's version after this change, from 1. */
  sequence: number;
  organizationId: OrganizationId | null;
  data: z.output<E['data']>;
}

type Recording = Pick<Context, 'transaction' | 'actor'>;

/** Records an event in the transaction that makes it true. The relay publishes it afterwards, at least once. */
export async function record<E extends Event>(
  context: Recording,
  event: E,
  fact: Fact<E>,
): Promise<void> {
  const envelope = envelopeOf(context, event, fact, await context.transaction.now());
  context.transaction.send(
    'insert into outbox (id, subject, aggregate_id, event) values ($1, $2, $3, $4)',
    [envelope.id, event.subject, fact.aggregateId, JSON.stringify(envelope)],
  );
}

/** Of a statement, so that its parameters stay small. */
const BATCH = 1_000;

/** Records many events of one kind, at a fraction of the price of one each. */
export async function recordAll<E extends Event>(
  context: Recording,
  event: E,
  facts: readonly Fact<E>[],
): Promise<void> {
  const now = await context.transaction.now();
  for (let start = 0; start < facts.length; start += BATCH) {
    const envelopes = facts
      .slice(start, start + BATCH)
      .map((fact) => envelopeOf(context, event, fact, now));
    context.transaction.send(
      `insert into outbox (id, subject, aggregate_id, event)
       select (event ->> 'id')::uuid, $1, (event ->> 'subject')::uuid, event
       from jsonb_array_elements($2) with ordinality as events (event, place) order by place`,
      [event.subject, JSON.stringify(envelopes)],
    );
  }
}

function envelopeOf<E extends Event>(
  { actor }: Pick<Context, 'actor'>,
  event: E,
  fact: Fact<E>,
  now: Date,
): CloudEvent {
  const traceparent = currentTraceparent();
  return {
    specversion: '1.0',
    id: newId(EventId),
    source: `/gatehouse/${event.service}`,
    type: `gatehouse.${event.service}.${event.name}.v1`,
    subject: fact.aggregateId,
    time: now.toISOString(),
    datacontenttype: 'application/json',
    sequence: fact.sequence,
    organizationid: fact.organizationId,
    actorid: actorIdOf(actor),
    ...(traceparent ? { traceparent } : {}),
    data: event.data.encode(fact.data),
  };
}
