import type { CloudEvent, Event, OrganizationId } from '@gatehouse/contracts';
import { v7 as uuidv7 } from 'uuid';
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

/** Records an event in the transaction that makes it true. The relay publishes it afterwards, at least once. */
export async function record<E extends Event>(
  context: Pick<Context, 'transaction' | 'actor'>,
  event: E,
  fact: Fact<E>,
): Promise<void> {
  const id = uuidv7();
  const traceparent = currentTraceparent();
  const envelope = {
    specversion: '1.0',
    id: id,
    source: `/gatehouse/${event.service}`,
    type: `gatehouse.${event.service}.${event.name}.v1`,
    subject: fact.aggregateId,
    time: (await context.transaction.now()).toISOString(),
    datacontenttype: 'application/json',
    sequence: fact.sequence,
    organizationid: fact.organizationId,
    actorid: actorIdOf(context.actor),
    ...(traceparent ? { traceparent } : {}),
    data: event.data.encode(fact.data),
  } satisfies CloudEvent;
  context.transaction.send(
    'insert into outbox (id, subject, aggregate_id, event) values ($1, $2, $3, $4)',
    [id, event.subject, fact.aggregateId, JSON.stringify(envelope)],
  );
}
