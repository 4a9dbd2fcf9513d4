import { z } from 'zod';
import type { Event } from '../event.js';
import { DeliveryId, WebhookId, type ProviderId } from '../ids.js';
import { Instant } from '../scalar.js';
import * as desk from '../service-desk/events.js';
import * as access from '../tenant-access/events.js';

/** What a provider's systems can be told, and what of it they learn. */
export const webhookEvents = {
  'job.changed': desk.jobChanged.data,
  'job.commented': desk.jobCommented.data,
  'asset.changed': desk.assetChanged.data,
  'video-session.changed': desk.videoSessionChanged.data,
  'customer.changed': access.customerChanged.data,
  'access-grant.changed': access.accessGrantChanged.data.omit({ activation: true, epoch: true }),
} as const satisfies Record<string, z.ZodObject>;

export const WebhookEvent = z.enum([
  'job.changed',
  'job.commented',
  'asset.changed',
  'video-session.changed',
  'customer.changed',
  'access-grant.changed',
] as const satisfies (keyof typeof webhookEvents)[]);
export type WebhookEvent = z.infer<typeof WebhookEvent>;

/** An event that says of which provider it is. */
export type ProviderEvent = Event<z.ZodObject<{ providerId: typeof ProviderId }>>;

/** What a system of the provider is sent, as Standard Webhooks recommends it. @param timestamp when it happened */
export function webhookPayload(type: WebhookEvent, timestamp: string, data: object) {
  const told: z.ZodObject = webhookEvents[type];
  return { type, timestamp, data: told.encode({ ...data }) };
}

/** Where a system of the provider is told what happens. */
export const Webhook = z.object({
  id: WebhookId,
  url: z.string(),
  events: z.array(WebhookEvent),
  /** `disabled` by hand, or after deliveries had failed for days: then nothing is sent. */
  status: z.enum(['active', 'disabled']),
  /** Why it was disabled, where nobody did it by hand. */
  disabledReason: z.string().nullable(),
  createdAt: Instant,
});
export type Webhook = z.infer<typeof Webhook>;

/** A webhook with its secret, which is shown this once. */
export const NewWebhook = Webhook.extend({
  /** By which deliveries are signed: `whsec_` and 32 bytes in base64. */
  secret: z.string(),
});
export type NewWebhook = z.infer<typeof NewWebhook>;

export const DeliveryStatus = z.enum(['queued', 'delivered', 'failed']);
export type DeliveryStatus = z.infer<typeof DeliveryStatus>;

/** One event for one webhook. Its id is the `webhook-id` of every attempt. */
export const Delivery = z.object({
  id: DeliveryId,
  type: WebhookEvent,
  status: DeliveryStatus,
  attempts: z.number().int(),
  createdAt: Instant,
  lastAttemptAt: Instant.nullable(),
  /** When it is tried again; null where it is not. */
  nextAttemptAt: Instant.nullable(),
  /** The status that the last attempt was answered with; null where there was no answer. */
  lastStatus: z.number().int().nullable(),
  lastError: z.string().nullable(),
});
export type Delivery = z.infer<typeof Delivery>;

/** Where deliveries may go at all; whether the address is one of the public network is another question. */
export const WebhookUrl = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .refine((text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url?.username === '' && url.password === '' && url.hash === '';
  }, 'must have neither user and password nor a fragment');

export const webhookFields = {
  url: WebhookUrl,
  events: z
    .array(WebhookEvent)
    .min(1)
    .max(WebhookEvent.options.length)
    .transform((events) => [...new Set(events)]),
};
