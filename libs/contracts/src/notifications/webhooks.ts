import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { patchOf } from '../fields.js';
import { WebhookId } from '../ids.js';
import { problem } from '../problem.js';
import { NotFound } from '../problems.js';
import { Instant } from '../scalar.js';
import { DepartmentBound } from '../tenant-access/departments.js';
import { WebhookEvent } from './webhook-events.js';

export const Webhook = z.object({
  id: WebhookId,
  url: z.string(),
  events: z.array(WebhookEvent),
  status: z
    .enum(['active', 'disabled'])
    .describe('`disabled` manually, or automatically after deliveries failed for days.'),
  disabledReason: z.string().nullable().describe('Why it was disabled automatically.'),
  createdAt: Instant,
});

export type Webhook = z.infer<typeof Webhook>;

export const NewWebhook = Webhook.extend({
  secret: z.string().describe('The secret that signs deliveries: `whsec_` and 32 bytes in base64.'),
});

export type NewWebhook = z.infer<typeof NewWebhook>;

/** The URL of a webhook. Whether its address is allowed is checked separately. */
export const WebhookUrl = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .refine((text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url?.username === '' && url.password === '' && url.hash === '';
  }, 'must not have credentials or a fragment');

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
  title: 'Webhook URL not allowed',
  detail: ({ reason }) => reason,
  remedy:
    'Use an https URL whose host resolves to a public address. The operator of this installation can allow private networks.',
}) {}

export class WebhookDisabled extends problem({
  code: 'webhook-disabled',
  kind: 'conflict',
  title: 'The webhook is disabled',
  detail: 'Disabled webhooks receive no deliveries.',
  remedy: 'Enable the webhook with PATCH and `status: active`, then try again.',
}) {}

export class TooManyWebhooks extends problem({
  code: 'too-many-webhooks',
  kind: 'conflict',
  title: 'Too many webhooks',
  detail: 'A provider can have up to 20 webhooks.',
  remedy: 'Delete a webhook that is no longer needed.',
}) {}

export const listWebhooks = call('notifications', 'list-webhooks', {
  summary: 'List webhooks',
  description: 'Oldest first.',
  http: { method: 'GET', path: '/webhooks' },
  access: 'webhooks:manage',
  input: PageQuery.omit({ q: true }),
  output: pageOf(Webhook),
  problems: [DepartmentBound],
});

export const getWebhook = call('notifications', 'get-webhook', {
  summary: 'Get a webhook',
  http: { method: 'GET', path: '/webhooks/:webhookId' },
  access: 'webhooks:manage',
  input: z.strictObject({ webhookId: WebhookId }),
  output: Webhook,
  problems: [DepartmentBound, NotFound],
});

export const createWebhook = call('notifications', 'create-webhook', {
  summary: 'Create a webhook',
  description:
    'The response contains the secret that signs deliveries (Standard Webhooks). It is shown only once.',
  http: { method: 'POST', path: '/webhooks', status: 201 },
  access: 'webhooks:manage',
  replay: 'reject',
  input: z.strictObject(webhookFields),
  output: NewWebhook,
  problems: [DepartmentBound, TooManyWebhooks, WebhookUrlNotAllowed],
});

export const updateWebhook = call('notifications', 'update-webhook', {
  summary: 'Update, disable or enable a webhook',
  http: { method: 'PATCH', path: '/webhooks/:webhookId' },
  access: 'webhooks:manage',
  input: z.strictObject({
    webhookId: WebhookId,
    ...patchOf(webhookFields),
    status: Webhook.shape.status.optional(),
  }),
  output: Webhook,
  problems: [DepartmentBound, NotFound, WebhookUrlNotAllowed],
});

export const deleteWebhook = call('notifications', 'delete-webhook', {
  summary: 'Delete a webhook',
  description: 'Pending deliveries are discarded.',
  http: { method: 'DELETE', path: '/webhooks/:webhookId', status: 204 },
  access: 'webhooks:manage',
  input: z.strictObject({ webhookId: WebhookId }),
  output: NoContent,
  problems: [DepartmentBound, NotFound],
});
