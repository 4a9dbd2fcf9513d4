import { z } from 'zod';
import type { Event } from '../event.js';
import { CustomerId, OrganizationId, UserId } from '../ids.js';
import { NotificationKind } from '../notifications/feed.js';
import { line, prose } from '../scalar.js';

/** The name of an external service, as used in the subjects it may publish to. */
export const SourceName = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/);
export type SourceName = z.infer<typeof SourceName>;

/** A notification for the members of an organization, published by an external service. */
export const ExternalNotice = z.strictObject({
  organizationId: OrganizationId.describe(
    'The organization whose members are notified: a provider or a customer.',
  ),
  kind: NotificationKind.default('notice').describe(
    "Determines the preference that turns it off, and the area that a customer's users need to see it. A `notice` needs no area.",
  ),
  title: line(200),
  body: prose(5_000).optional(),
  link: z
    .string()
    .max(2_000)
    .regex(
      /^(?:https:\/\/[^\s/]+\S*|\/(?![/\\])\S*)$/,
      'must be an https URL or a path of the portal',
    )
    .optional()
    .describe('Where to read more: an `https` URL or a path of the portal.'),
  userId: UserId.optional().describe('Notifies only this member.'),
  customerId: CustomerId.optional().describe(
    'The customer it is about. Restricted members of a provider are only notified about their own customers.',
  ),
  subjectId: z.uuid().optional().describe('The job, asset or video session it is about.'),
});
export type ExternalNotice = z.input<typeof ExternalNotice>;

/** Accepted from every source. Anything else that a source publishes becomes a dead letter. */
export const externalNotice: Event<typeof ExternalNotice> = {
  service: 'ext',
  name: 'notice-published',
  subject: 'evt.ext.>',
  summary: 'An external service published a notification',
  data: ExternalNotice,
};

/** The subject to which a source publishes its notices. */
export const noticeSubject = (source: SourceName): string =>
  `evt.ext.${source}.${externalNotice.name}.v1`;

/**
 * Creates the CloudEvent for a notice, to be published to {@link noticeSubject}.
 * @param id identifies the notice: if it is sent twice, members are notified once
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
