import { createHash } from 'node:crypto';
import {
  CloudEvent,
  EventId,
  ExternalEvent,
  type Event,
  type EventData,
} from '@gatehouse/contracts';
import { topology } from '@gatehouse/contracts/topology';
import type { z } from 'zod';
import { newId } from '../ids.js';

/** A received event: parsed, or with the reason why it could not be. */
export type Received = { envelope: CloudEvent; data: EventData<Event> } | { fault: string };

/** Parses a message received on an event's subject. */
export function receive(event: Event, subject: string, text: string): Received {
  const json = jsonOf(text);
  if (json === undefined) return { fault: 'it is not JSON' };
  if (!subject.endsWith(`.${event.name}.v1`)) return { fault: `no subscriber for ${subject}` };
  const foreign = event.service === 'ext';
  const parsed = foreign ? ExternalEvent.safeParse(json) : CloudEvent.safeParse(json);
  if (!parsed.success) return { fault: `it is no CloudEvent: ${faultsOf(parsed.error)}` };
  const data = event.data.safeParse(parsed.data.data);
  if (!data.success) return { fault: `its data do not fit: ${faultsOf(data.error, '/data')}` };
  if (event.service === 'every' && !isTheirs(subject, parsed.data.source))
    return { fault: `${parsed.data.source} has no business on ${subject}` };
  const envelope = foreign ? adopted(ExternalEvent.parse(json), subject) : CloudEvent.parse(json);
  return { envelope, data: data.data };
}

/** NATS permissions bind publishers to subjects, so the subject says where an event came from, whatever its `source` claims. */
function isTheirs(subject: string, source: string): boolean {
  const service = subject.split('.')[1] ?? '';
  return service in topology && source === `/gatehouse/${service}`;
}

/**
 * Wraps an external event in our own envelope. The subject identifies the sender, since credentials are bound to it; within a sender,
 * `source` and `id` together identify the event (CloudEvents 1.0.2, section 3.1).
 */
function adopted({ id, source, type, time, data }: ExternalEvent, subject: string): CloudEvent {
  const sender = subject.split('.')[2] ?? '';
  return {
    specversion: '1.0',
    id: newId(EventId),
    source: foreignSource(sender),
    type,
    subject: idOfForeign(sender, { source, id }),
    time: new Date(time ?? Date.now()).toISOString(),
    datacontenttype: 'application/json',
    sequence: 1,
    organizationid: null,
    actorid: null,
    data,
  };
}

/** Identifies an event of a sender by its `source` and `id` together (CloudEvents 1.0.2, section 3.1). */
export const idOfForeign = (
  sender: string,
  { source, id }: Pick<ExternalEvent, 'source' | 'id'>,
): string => uuidOf(JSON.stringify([sender, source, id]));

const foreignSource = (sender: string): string => `/ext/${sender}`;

/** The credentials that an external event was published with. */
export const senderOf = ({ source }: CloudEvent): string => source.slice(foreignSource('').length);

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** What is wrong with an event, in one line. @param within where in the event the data is */
export const faultsOf = (error: z.ZodError, within = ''): string =>
  error.issues.map(({ path, message }) => `${[within, ...path].join('/')}: ${message}`).join('; ');

/** A name-based UUID (RFC 9562, section 5.8). */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
