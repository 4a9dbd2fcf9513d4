import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import type { Event } from '../event.js';
import { type ProviderId, WebhookId } from '../ids.js';
import { problem } from '../problem.js';
import { NotFound } from '../problems.js';
import { Instant } from '../scalar.js';
import * as desk from '../service-desk/index.js';
import * as access from '../tenant-access/index.js';
import { DepartmentBound } from '../tenant-access/departments.js';

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

export class WebhookUrlNotAllowed extends problem<{ reason: string }>({
  code: 'webhook-url-not-allowed',
  kind: 'invalid',
  at: () => ({ fields: ['url'] }),
  title: 'Nothing is sent to this address',
  detail: ({ reason }) => reason,
  remedy:
    'Give an https address whose host resolves to the public network. Whoever runs this Gatehouse can allow networks of their own.',
}) {}

export class WebhookDisabled extends problem({
  code: 'webhook-disabled',
  kind: 'conflict',
  title: 'The webhook is disabled',
  detail: 'Nothing is sent to a webhook that is disabled.',
  remedy: 'Enable it again by PATCH with `status: active`, and retry.',
}) {}

export class TooManyWebhooks extends problem({
  code: 'too-many-webhooks',
  kind: 'conflict',
  title: 'There are too many webhooks',
  detail: 'A provider may have 20 webhooks.',
  remedy: 'Remove one that is not needed any more.',
}) {}

export const listWebhooks = call('notifications', 'list-webhooks', {
  summary: 'Lists where systems of the provider are told what happens, the oldest first',
  http: { method: 'GET', path: '/webhooks' },
  access: 'webhooks:manage',
  input: PageQuery.omit({ q: true }),
  output: pageOf(Webhook),
  problems: [DepartmentBound],
});

export const getWebhook = call('notifications', 'get-webhook', {
  summary: 'Shows a webhook, without its secret',
  http: { method: 'GET', path: '/webhooks/:webhookId' },
  access: 'webhooks:manage',
  input: z.strictObject({ webhookId: WebhookId }),
  output: Webhook,
  problems: [DepartmentBound, NotFound],
});

export const createWebhook = call('notifications', 'create-webhook', {
  summary:
    'Has a system of the provider told what happens, signed as Standard Webhooks says; shows the secret this once',
  http: { method: 'POST', path: '/webhooks', status: 201 },
  access: 'webhooks:manage',
  replay: 'reject',
  input: z.strictObject(webhookFields),
  output: NewWebhook,
  problems: [DepartmentBound, TooManyWebhooks, WebhookUrlNotAllowed],
});

export const updateWebhook = call('notifications', 'update-webhook', {
  summary: 'Changes a webhook, disables it, or enables it again',
  http: { method: 'PATCH', path: '/webhooks/:webhookId' },
  access: 'webhooks:manage',
  input: z.strictObject({
    webhookId: WebhookId,
    url: webhookFields.url.optional(),
    events: webhookFields.events.optional(),
    status: Webhook.shape.status.optional(),
  }),
  output: Webhook,
  problems: [DepartmentBound, NotFound, WebhookUrlNotAllowed],
});

export const deleteWebhook = call('notifications', 'delete-webhook', {
  summary: 'Removes a webhook, and what was still to be delivered to it',
  http: { method: 'DELETE', path: '/webhooks/:webhookId', status: 204 },
  access: 'webhooks:manage',
  input: z.strictObject({ webhookId: WebhookId }),
  output: NoContent,
  problems: [DepartmentBound, NotFound],
});
