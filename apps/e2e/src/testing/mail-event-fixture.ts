import { createHmac } from 'node:crypto';
import { mailEventsSecret } from './stack.js';

/** The headers with which a mail provider signs a report (Standard Webhooks). */
export function signatureOf(id: string, body: string, secondsAgo = 0): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1_000) - secondsAgo);
  const key = Buffer.from(mailEventsSecret().replace('whsec_', ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}
