import { z } from 'zod';
import { call, Nothing, pageOf, PageQuery } from '../call.js';
import { DeliveryId, WebhookId } from '../ids.js';
import { NotFound } from '../problems.js';
import { DepartmentBound } from '../tenant-access/people-problems.js';
import { TooManyWebhooks, WebhookDisabled, WebhookTargetRefused } from './problems.js';
import { Delivery, NewWebhook, Webhook, webhookFields } from './webhook-models.js';

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
  repeated: 'once',
  input: z.strictObject(webhookFields),
  output: NewWebhook,
  problems: [DepartmentBound, TooManyWebhooks, WebhookTargetRefused],
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
  problems: [DepartmentBound, NotFound, WebhookTargetRefused],
});

export const deleteWebhook = call('notifications', 'delete-webhook', {
  summary: 'Removes a webhook, and what was still to be delivered to it',
  http: { method: 'DELETE', path: '/webhooks/:webhookId', status: 204 },
  access: 'webhooks:manage',
  input: z.strictObject({ webhookId: WebhookId }),
  output: Nothing,
  problems: [DepartmentBound, NotFound],
});

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
  output: Nothing,
  problems: [DepartmentBound, NotFound, WebhookDisabled],
});
