import { createHmac, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { InvalidWebhook, verifyWebhook } from './webhooks.js';

const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`;
const secret = newSecret();
const body = JSON.stringify({ type: 'webhook.test', sequence: 1, data: { name: 'Gäste' } });
const now = () => Math.floor(Date.now() / 1_000);

const signed = (timestamp: number, ...secrets: string[]) => ({
  'webhook-id': 'm1',
  'webhook-timestamp': String(timestamp),
  'webhook-signature': secrets
    .map((each) => {
      const key = Buffer.from(each.slice('whsec_'.length), 'base64');
      return `v1,${createHmac('sha256', key).update(`m1.${timestamp}.${body}`).digest('base64')}`;
    })
    .join(' '),
});

describe('a webhook', () => {
  it('is verified, by the headers of Node and of fetch', async () => {
    const headers = signed(now(), secret);
    const message = { id: 'm1', payload: JSON.parse(body) as unknown };
    expect(await verifyWebhook({ body, headers }, { secret })).toEqual(message);
    const received = { body: Buffer.from(body), headers: new Headers(headers) };
    expect(await verifyWebhook(received, { secret })).toEqual(message);
  });

  it('is verified during a rotation: by either secret, and with both', async () => {
    const next = newSecret();
    const headers = signed(now(), next, secret);
    for (const each of [secret, next, [secret, next]])
      await expect(verifyWebhook({ body, headers }, { secret: each })).resolves.toBeDefined();
    const later = signed(now(), next);
    const both = { secret: [secret, next] };
    await expect(verifyWebhook({ body, headers: later }, both)).resolves.toBeDefined();
  });

  it('is refused if anything about it is wrong', async () => {
    const headers = signed(now(), secret);
    const refused = [
      { body: `${body} `, headers },
      { body, headers: { ...headers, 'webhook-id': 'm2' } },
      { body, headers: { ...headers, 'webhook-timestamp': String(now() + 1) } },
      { body, headers: { ...headers, 'webhook-timestamp': 'soon' } },
      { body, headers: { ...headers, 'webhook-signature': 'v1,!' } },
      { body, headers: { ...headers, 'webhook-signature': `v2,${'A'.repeat(43)}=` } },
      { body, headers: {} },
      { body, headers: signed(now(), newSecret()) },
      { body, headers: signed(now() - 301, secret) },
      // Time goes on until it is looked at.
      { body, headers: signed(now() + 320, secret) },
    ];
    for (const each of refused)
      await expect(verifyWebhook(each, { secret })).rejects.toBeInstanceOf(InvalidWebhook);
  });
});
