import { z } from 'zod';
import { CloudEvent, ExternalEvent, type Event } from '../event.js';
import { recordChanged } from '../audit/index.js';
import { externalNotice, noticeSubject } from '../external/index.js';
import { allEvents } from '../topology/index.js';

type Json = Record<string, unknown>;

/** Generates the AsyncAPI 3.0 description of all events: those we publish, and those we accept from external services. */
export function asyncApi(): Json {
  const ours = allEvents.filter((event) => event !== externalNotice && event !== recordChanged);
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Gatehouse events',
      version: '1.0.0',
      description:
        'CloudEvents 1.0 in JSON on NATS JetStream. An event carries the resulting state. Events can be delivered more than once, late, or out of order.',
    },
    defaultContentType: 'application/json',
    channels: {
      ...Object.fromEntries(ours.map((event) => [keyOf(event), channel(event, event.subject)])),
      [keyOf(recordChanged)]: {
        ...channel(recordChanged, 'evt.{service}.record-changed.v1'),
        parameters: { service: { description: 'The service that owns the record.' } },
      },
      [keyOf(externalNotice)]: {
        ...channel(externalNotice, noticeSubject('{source}')),
        parameters: {
          source: { description: 'The name of the external service, as in its credentials.' },
        },
      },
    },
    operations: {
      ...Object.fromEntries(
        [...ours, recordChanged].map((event) => [
          `publish-${keyOf(event)}`,
          operation(event, 'send'),
        ]),
      ),
      [`receive-${keyOf(externalNotice)}`]: operation(externalNotice, 'receive'),
    },
    components: {
      messages: Object.fromEntries(allEvents.map((event) => [keyOf(event), message(event)])),
    },
  };
}

const keyOf = ({ service, name }: Event): string => `${service}.${name}`;

const channel = (event: Event, address: string): Json => ({
  address,
  description: event.summary,
  messages: { [event.name]: { $ref: `#/components/messages/${keyOf(event)}` } },
});

const operation = (event: Event, action: 'send' | 'receive'): Json => ({
  action,
  channel: { $ref: `#/channels/${keyOf(event)}` },
  summary: event.summary,
  messages: [{ $ref: `#/channels/${keyOf(event)}/messages/${event.name}` }],
});

function message(event: Event): Json {
  const envelope = event.service === 'ext' ? ExternalEvent : CloudEvent;
  return {
    name: keyOf(event),
    title: event.summary,
    contentType: 'application/cloudevents+json',
    payload: schemaOf(envelope.extend({ data: event.data })),
  };
}

/** The schema of the serialized form. */
function schemaOf(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
  }) as Json;
  return rest;
}
