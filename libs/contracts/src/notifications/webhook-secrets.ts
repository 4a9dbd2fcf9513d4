import { z } from 'zod';
import { call } from '../call.js';
import { WebhookId } from '../ids.js';
import { NotFound } from '../problems.js';
import { Instant } from '../scalar.js';
import { DepartmentBound } from '../tenant-access/departments.js';
import { NewWebhook } from './webhooks.js';

/** A new secret, which is only shown once. */
export const RotatedSecret = z.object({
  secret: NewWebhook.shape.secret,
  previousValidUntil: Instant.describe('Until then, deliveries are signed with both secrets.'),
});

export const rotateWebhookSecret = call('notifications', 'rotate-webhook-secret', {
  summary: 'Replace the secret of a webhook',
  description:
    'Until the former secret ends, `webhook-signature` has a signature by each, separated by a space (Standard Webhooks). A secret that was replaced before ends now.',
  http: { method: 'POST', path: '/webhooks/:webhookId/secret', status: 201 },
  access: 'webhooks:manage',
  replay: 'reject',
  input: z.strictObject({
    webhookId: WebhookId,
    overlapHours: z
      .number()
      .int()
      .min(0)
      .max(168)
      .default(24)
      .describe('How long the former secret still signs; 0 if it is known to others.'),
  }),
  output: RotatedSecret,
  problems: [DepartmentBound, NotFound],
});
