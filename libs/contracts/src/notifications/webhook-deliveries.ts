import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { deliveryAttempts } from '../delivery-attempts.js';
import { DeliveryId, EventId, WebhookId } from '../ids.js';
import { problem } from '../problem.js';
import { NotFound } from '../problems.js';
import { Instant } from '../scalar.js';
import { DepartmentBound } from '../tenant-access/departments.js';
import { DeliveryType, WebhookEvent } from './webhook-events.js';
import { WebhookDisabled } from './webhooks.js';

export const DeliveryStatus = z.enum(['queued', 'delivered', 'failed']);

export type DeliveryStatus = z.infer<typeof DeliveryStatus>;

export const Delivery = z.object({
  id: DeliveryId,
  type: DeliveryType,
  eventId: z
    .string()
    .nullable()
    .optional()
    .describe('The event that is delivered; the same for each webhook. Null for tests.'),
  status: DeliveryStatus,
  ...deliveryAttempts,
});

export type Delivery = z.infer<typeof Delivery>;

export const listWebhookDeliveries = call('notifications', 'list-webhook-deliveries', {
  summary: 'List the deliveries of a webhook',
  description: 'Of the last 30 days, newest first.',
  http: { method: 'GET', path: '/webhooks/:webhookId/deliveries' },
  access: 'webhooks:manage',
  input: PageQuery.omit({ q: true }).extend({
    webhookId: WebhookId,
    status: Delivery.shape.status.optional(),
    type: DeliveryType.optional(),
    eventId: EventId.optional(),
    from: Instant.optional().describe('Created at this time or later.'),
    to: Instant.optional().describe('Created before this time.'),
  }),
  output: pageOf(Delivery),
  problems: [DepartmentBound, NotFound],
});

export const retryWebhookDelivery = call('notifications', 'retry-webhook-delivery', {
  summary: 'Retry a delivery',
  description: 'Sends the event again immediately, even if it was delivered before.',
  http: {
    method: 'POST',
    path: '/webhooks/:webhookId/deliveries/:deliveryId/retry',
    status: 202,
  },
  access: 'webhooks:manage',
  input: z.strictObject({ webhookId: WebhookId, deliveryId: DeliveryId }),
  output: NoContent,
  problems: [DepartmentBound, NotFound, WebhookDisabled],
});

export const testWebhook = call('notifications', 'test-webhook', {
  summary: 'Send a test to a webhook',
  description:
    'Sends `webhook.test`, whatever the webhook subscribes to. Its delivery is listed and retried like any other.',
  http: { method: 'POST', path: '/webhooks/:webhookId/test', status: 201 },
  access: 'webhooks:manage',
  input: z.strictObject({ webhookId: WebhookId }),
  output: Delivery,
  problems: [DepartmentBound, NotFound, WebhookDisabled],
});

/** The maximum number of deliveries that one request sends again. */
export const MOST_REPLAYED = 10_000;

export class ReplayTooLarge extends problem({
  code: 'replay-too-large',
  kind: 'invalid',
  at: () => ({ fields: ['from'] }),
  title: 'Too many deliveries',
  detail: `There are more than ${String(MOST_REPLAYED)} deliveries in this period.`,
  remedy: 'Choose a shorter period, or fewer events.',
}) {}

export const replayWebhook = call('notifications', 'replay-webhook', {
  summary: 'Send the deliveries of a period again',
  description: `Up to ${String(MOST_REPLAYED)} deliveries of the last 30 days, oldest first, delivered before or not. Each keeps its \`webhook-id\`.`,
  http: { method: 'POST', path: '/webhooks/:webhookId/replay', status: 202 },
  access: 'webhooks:manage',
  input: z
    .strictObject({
      webhookId: WebhookId,
      from: Instant,
      to: Instant,
      events: z.array(WebhookEvent).min(1).max(WebhookEvent.options.length).optional(),
    })
    .refine(({ from, to }) => from <= to, { path: ['to'], error: 'must not be before from' }),
  output: NoContent,
  problems: [DepartmentBound, NotFound, WebhookDisabled, ReplayTooLarge],
});
