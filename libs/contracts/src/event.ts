import { z } from 'zod';
import { versioned, type ServiceName } from './call.js';
import { EventId, OrganizationId, UserId } from './ids.js';

/** Something that became true. It carries the state it led to, so that whoever hears only the latest one knows enough. */
export interface Event<Data extends z.ZodObject = z.ZodObject> {
  /** Whose event it is; `ext` for those of services outside of this repository, `every` for what each of ours says under its own name. */
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
  const { name: known, end } = versioned(name, version);
  return { service, name: known, subject: `evt.${service}.${end}`, ...definition };
}

/** The envelope: CloudEvents 1.0 in JSON, extension attributes in lower case as its section 3.1 asks. */
export const CloudEvent = z.object({
  specversion: z.literal('1.0'),
  id: EventId,
  source: z.string(),
  type: z.string(),
  /** The id of what changed (the aggregate). */
  subject: z.string(),
  time: z.iso.datetime(),
  datacontenttype: z.literal('application/json'),
  /** Counts the changes of one aggregate, so that a late event is known as such. */
  sequence: z.number().int().min(1),
  organizationid: OrganizationId.nullable(),
  actorid: UserId.nullable(),
  traceparent: z.string().optional(),
  data: z.unknown(),
});
export type CloudEvent = z.infer<typeof CloudEvent>;

/** `application/json`, or any type in JSON, with whatever parameters (CloudEvents JSON format, section 3.1). */
const JSON_TYPE = /^[\w.-]+\/(?:[\w.-]+\+)?json\s*(?:;.*)?$/i;

/**
 * The envelope as others send it: what CloudEvents 1.0 requires, and what else of it we read. Further attributes are welcome, and
 * passed over.
 */
export const ExternalEvent = z.object({
  specversion: z.literal('1.0'),
  /** With {@link source} the identity of an event: one and the same however often it is sent, and no other event has both. */
  id: z.string().min(1).max(200),
  source: z.string().min(1).max(500),
  type: z.string().min(1).max(200),
  time: z.iso.datetime({ offset: true }).optional(),
  datacontenttype: z.string().regex(JSON_TYPE, 'must be JSON').optional(),
  data: z.unknown(),
});
export type ExternalEvent = z.infer<typeof ExternalEvent>;
