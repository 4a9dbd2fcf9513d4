import { z } from 'zod';
import type { Event } from '../event.js';
import { CustomerId, OrganizationId, UserId } from '../ids.js';
import { NotificationKind } from '../notifications/feed.js';
import { line, prose } from '../scalar.js';

/** What a service outside of this repository is called: the part of the subject that its credentials allow. */
export const SourceName = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/);
export type SourceName = z.infer<typeof SourceName>;

/** Something that people are to be told. */
export const ExternalNotice = z.strictObject({
  /** Whose people: a provider's, or a customer's. */
  organizationId: OrganizationId,
  /** By what people switch it on and off, and by what the areas of a customer are judged; a notice concerns no area. */
  kind: NotificationKind.default('notice'),
  title: line(200),
  body: prose(5_000).optional(),
  /** Where to read on: `https`, or a path of the portal. */
  link: z
    .string()
    .max(2_000)
    .regex(/^(?:https:\/\/[^\s/]+\S*|\/(?![/\\])\S*)$/, 'must be https, or a path of the portal')
    .optional(),
  /** The one member whom it concerns, where it is not everybody. */
  userId: UserId.optional(),
  /** For a provider's people: which customer it is about, since some look after certain customers only. */
  customerId: CustomerId.optional(),
  /** The job, asset or video session that it is about. */
  subjectId: z.uuid().optional(),
});
export type ExternalNotice = z.input<typeof ExternalNotice>;

/** Heard from every source; whatever else a source publishes goes to the dead letters. */
export const externalNotice: Event<typeof ExternalNotice> = {
  service: 'ext',
  name: 'notice-published',
  subject: 'evt.ext.>',
  summary: 'A service outside of this repository has something to tell',
  data: ExternalNotice,
};

/** Where a source publishes its notices. */
export const noticeSubject = (source: SourceName): string =>
  `evt.ext.${source}.${externalNotice.name}.v1`;

/**
 * A notice as a CloudEvent, to be published on {@link noticeSubject}.
 * @param id one and the same for one notice: sent twice, it is told once
 */
export const noticeEvent = (source: SourceName, id: string, data: ExternalNotice) => ({
  specversion: '1.0' as const,
  id,
  source: `/${source}`,
  type: `${source}.${externalNotice.name}.v1`,
  time: new Date().toISOString(),
  datacontenttype: 'application/json' as const,
  data: ExternalNotice.parse(data),
});
