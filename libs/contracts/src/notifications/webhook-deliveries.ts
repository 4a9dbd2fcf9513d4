import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { DeliveryId, WebhookId } from '../ids.js';
import { NotFound } from '../problems.js';
import { Instant } from '../scalar.js';
import { DepartmentBound } from '../tenant-access/departments.js';
import { WebhookDisabled, WebhookEvent } from './webhooks.js';

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

export const listWebhookDeliveries = call('notifications', 'list-webhook-deliveries', {
  summary:
    'Lists what was delivered to a webhook within the last 30 days, or was to be; newest first',
  http: { method: 'GET', path: '/webhooks/:webhookId/deliveries' },
  access: 'webhooks:manage',
  input: PageQuery.omit({ q: true }).extend({
    webhookId: WebhookId,
    status: Delivery.shape.status.optional(),
  }),
  output: pageOf(Delivery),
  problems: [DepartmentBound, NotFound],
});

export const retryWebhookDelivery = call('notifications', 'retry-webhook-delivery', {
  summary: 'Delivers once more, now, whatever came of it before',
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
