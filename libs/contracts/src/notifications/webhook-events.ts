import { z } from 'zod';
import type { CloudEvent } from '../event.js';
import * as identity from '../identity/index.js';
import { ProviderId, UserId, WebhookId } from '../ids.js';
import * as invitations from '../invitations/index.js';
import { Instant } from '../scalar.js';
import * as desk from '../service-desk/index.js';
import * as access from '../tenant-access/index.js';
import { EXTENSIBLE_ENUM } from '../permissions.js';

/** An event in an organization, with the provider that receives it: the organization itself, or the one that serves it. */
const receivedBy = { providerId: ProviderId };

/** One of the sessions that ended together. */
const SessionEnded = identity.sessionsEnded.data.omit({ sessions: true }).extend({
  userId: UserId,
  startedAt: Instant.describe('`at` of its `session.started`.'),
  ...receivedBy,
});

/** The events that webhooks can receive, with the schema of their data. */
const webhookEvents = {
  'job.changed': desk.jobChanged.data,
  'job.commented': desk.jobCommented.data,
  'asset.changed': desk.assetChanged.data,
  'video-session.changed': desk.videoSessionChanged.data,
  'customer.changed': access.customerChanged.data,
  'customer.deleted': access.customerDeleted.data,
  'access-grant.changed': access.accessGrantChanged.data.omit({
    activation: true,
    epoch: true,
    endedEpoch: true,
  }),
  'invitation.sent': invitations.invitationIssued.data
    .omit({ organizationName: true, firstName: true, sealedToken: true })
    .extend(receivedBy),
  'invitation.accepted': invitations.invitationAccepted.data.extend(receivedBy),
  'invitation.revoked': invitations.invitationRevoked.data.extend(receivedBy),
  'member.changed': access.membershipChanged.data.extend(receivedBy),
  'member.removed': access.membershipRemoved.data.extend(receivedBy),
  'terms.published': access.termsPublished.data,
  'terms.accepted': access.termsAccepted.data,
  'session.started': identity.sessionStarted.data.omit({ sessionId: true }).extend(receivedBy),
  'session.ended': SessionEnded,
  'application.changed': identity.applicationChanged.data,
  'application.deleted': identity.applicationDeleted.data,
} as const satisfies Record<string, z.ZodObject>;

export const WebhookEvent = z
  .enum([
    'job.changed',
    'job.commented',
    'asset.changed',
    'video-session.changed',
    'customer.changed',
    'customer.deleted',
    'access-grant.changed',
    'invitation.sent',
    'invitation.accepted',
    'invitation.revoked',
    'member.changed',
    'member.removed',
    'terms.published',
    'terms.accepted',
    'session.started',
    'session.ended',
    'application.changed',
    'application.deleted',
  ] as const satisfies (keyof typeof webhookEvents)[])
  .meta({ [EXTENSIBLE_ENUM]: true });

export type WebhookEvent = z.infer<typeof WebhookEvent>;

/** What is delivered: events, and tests, which need no subscription. */
export const DeliveryType = z
  .enum([...WebhookEvent.options, 'webhook.test'])
  .meta({ [EXTENSIBLE_ENUM]: true });

export type DeliveryType = z.infer<typeof DeliveryType>;

/** The data of a test. */
export const WebhookTest = z.object({ providerId: ProviderId, webhookId: WebhookId });

/** The data of what is delivered, by type. */
export const deliveryTypes: Record<DeliveryType, z.ZodObject> = {
  ...webhookEvents,
  'webhook.test': WebhookTest,
};

/**
 * Creates the payload of a delivery, as recommended by Standard Webhooks. The sequence counts the changes of what changed: a receiver
 * ignores what has a lower one than it has seen.
 */
export function webhookPayload(
  type: DeliveryType,
  { time, sequence }: Pick<CloudEvent, 'time' | 'sequence'>,
  data: object,
) {
  return { type, timestamp: time, sequence, data: deliveryTypes[type].encode({ ...data }) };
}
