import { z } from 'zod';
import { versioned, type ServiceName } from './call.js';
import { EventId, OrganizationId, UserId } from './ids.js';

/** Something that happened. An event carries the resulting state, so the latest one is enough for a subscriber. */
export interface Event<Data extends z.ZodObject = z.ZodObject> {
  /** The publisher: `ext` for services outside this repository, `every` if each of our services publishes it under its own name. */
  readonly service: ServiceName | 'ext' | 'every';
  readonly name: string;
  readonly subject: string;
  readonly summary: string;
  readonly data: Data;
}

export type EventData<E extends Event> = z.output<E['data']>;

/** Declares an event; its subject is `evt.<service>.<noun-past>.v1`. */
export function event<Data extends z.ZodObject>(
  service: ServiceName,
  name: string,
  { version, ...definition }: { summary: string; data: Data; version?: number },
): Event<Data> {
  const { versionedName, suffix } = versioned(name, version);
  return { service, name: versionedName, subject: `evt.${service}.${suffix}`, ...definition };
}

/** The envelope: CloudEvents 1.0 in JSON, with extension attributes in lower case (section 3.1). */
export const CloudEvent = z.object({
  specversion: z.literal('1.0'),
  id: EventId,
  source: z.string(),
  type: z.string(),
  /** The id of the aggregate that changed. */
  subject: z.string(),
  time: z.iso.datetime(),
  datacontenttype: z.literal('application/json'),
  /** The version of the aggregate. Subscribers use it to detect events that arrive out of order. */
  sequence: z.number().int().min(1),
  organizationid: OrganizationId.nullable(),
  actorid: UserId.nullable(),
  traceparent: z.string().optional(),
  data: z.unknown(),
});
export type CloudEvent = z.infer<typeof CloudEvent>;

/** `application/json` or any other JSON media type, with optional parameters (CloudEvents JSON format, section 3.1). */
const JSON_TYPE = /^[\w.-]+\/(?:[\w.-]+\+)?json\s*(?:;.*)?$/i;

/** The envelope of external events: the attributes that CloudEvents 1.0 requires, and those we read. Others are ignored. */
export const ExternalEvent = z.object({
  specversion: z.literal('1.0'),
  id: z.string().min(1).max(200),
  source: z.string().min(1).max(500),
  type: z.string().min(1).max(200),
  time: z.iso.datetime({ offset: true }).optional(),
  datacontenttype: z.string().regex(JSON_TYPE, 'must be JSON').optional(),
  data: z.unknown(),
});
export type ExternalEvent = z.infer<typeof ExternalEvent>;
