import {
  createWebhook,
  listNotifications,
  listWebhooks,
  retryWebhookDelivery,
  updateWebhook,
} from '@gatehouse/contracts/notifications';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isSigned } from './application/webhook-signature.js';
import { as, Hooking, manager } from './hooking.test.js';

let hooking: Hooking;

beforeAll(async () => {
  hooking = await Hooking.begin();
});

beforeEach(() => {
  hooking.receiver.answer = (response) => response.writeHead(204).end();
});

afterAll(() => hooking.end());

describe('a webhook', () => {
  it('is told of what it asked for, signed as Standard Webhooks says', async () => {
    const who = manager();
    const { id, secret } = await hooking.webhook(who, '/signed');
    await hooking.change(who);
    const [delivery] = await eventually(
      () => hooking.receiver.at('/signed').length > 0 && hooking.receiver.at('/signed'),
    );
    if (!delivery) throw new Error('unreachable: there is one');
    const body = JSON.parse(delivery.body) as object;
    expect(body).toMatchObject({ type: 'job.changed', data: { number: 7, title: 'Lift 2' } });
    expect(Object.keys(body)).toEqual(['type', 'timestamp', 'data']);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const header = (name: string) => String(delivery.headers[`webhook-${name}`]);
    const request = {
      id: header('id'),
      timestamp: header('timestamp'),
      signature: header('signature'),
      body: delivery.body,
    };
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    expect(isSigned(request, key, new Date())).toBe(true);
    const [listed] = await eventually(async () => {
      const found = await hooking.deliveriesOf(who, id);
      return found[0]?.status === 'delivered' && found;
    });
    expect(listed).toMatchObject({ id: header('id'), attempts: 1, lastStatus: 204 });
  });

  it('F22: hears nothing of another provider, and nothing that it did not ask for', async () => {
    const [who, other] = [manager(), manager()];
    await hooking.webhook(who, '/mine');
    await hooking.webhook(other, '/theirs');
    const wish = { url: hooking.receiver.url('/assets'), events: ['asset.changed' as const] };
    await hooking.call(as(who), createWebhook, wish);
    await hooking.change(who);
    await eventually(() => hooking.receiver.at('/mine').length === 1);
    expect([...hooking.receiver.at('/theirs'), ...hooking.receiver.at('/assets')]).toEqual([]);
  });

  it('shows its secret once, and the database has it sealed', async () => {
    const who = manager();
    const { secret, ...made } = await hooking.webhook(who, '/secret');
    expect((await hooking.call(as(who), listWebhooks, {})).items).toEqual([made]);
    const [row] = await hooking.mailing.query<{ text: string }>(
      'select w::text as text from webhooks w where id = $1',
      [made.id],
    );
    expect(row?.text).not.toContain(secret.slice('whsec_'.length));
  });

  it('is tried again after a failure, as the same message', async () => {
    const who = manager();
    await hooking.webhook(who, '/again');
    let failures = 2;
    hooking.receiver.answer = (response) => response.writeHead(failures-- > 0 ? 503 : 200).end();
    await hooking.change(who);
    await eventually(() => hooking.receiver.at('/again').length === 3, 10_000);
    const ids = hooking.receiver.at('/again').map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(1);
  });

  it('F77: is left alone for as long as it asks', async () => {
    const who = manager();
    const { id } = await hooking.webhook(who, '/busy');
    hooking.receiver.answer = (response) =>
      response.writeHead(429, { 'retry-after': '3600' }).end();
    await hooking.change(who);
    const delivery = await eventually(async () => {
      const [found] = await hooking.deliveriesOf(who, id);
      return found?.attempts === 1 && found.lastStatus === 429 && found;
    });
    const [row] = await hooking.mailing.query<{ wait: number }>(
      'select extract(epoch from next_attempt_at - now())::float as wait from webhook_deliveries where id = $1',
      [delivery.id],
    );
    expect(row?.wait).toBeGreaterThan(3_500);
    expect(hooking.receiver.at('/busy')).toHaveLength(1);
  });

  it('is disabled once nothing comes through, and its managers are told; then enabled and retried by hand', async () => {
    const who = manager();
    const { id } = await hooking.webhook(who, '/dead');
    hooking.receiver.answer = (response) => response.writeHead(500).end();
    await hooking.change(who);
    const disabled = await eventually(async () => {
      const [found] = (await hooking.call(as(who), listWebhooks, {})).items;
      return found?.status === 'disabled' && found;
    }, 10_000);
    expect(disabled.disabledReason).toContain('answered 500');
    expect(hooking.receiver.at('/dead')).toHaveLength(3);
    const [delivery] = await hooking.deliveriesOf(who, id);
    expect(delivery).toMatchObject({ status: 'failed', attempts: 3, nextAttemptAt: null });
    const { items } = await hooking.call(as(who), listNotifications, {});
    const notices = (found: typeof items) => found.filter(({ kind }) => kind === 'notice');
    expect(notices(items)).toMatchObject([{ subjectId: id, state: 'disabled' }]);
    const colleague = manager({ organizationId: who.organizationId, permissions: ['jobs:write'] });
    colleague.membershipId = who.membershipId;
    expect(notices((await hooking.call(as(colleague), listNotifications, {})).items)).toEqual([]);

    const target = { webhookId: id, deliveryId: delivery?.id ?? '' };
    const early = hooking.call(as(who), retryWebhookDelivery, target);
    await expect(early).rejects.toMatchObject({ code: 'webhook-disabled' });
    await hooking.call(as(who), updateWebhook, { webhookId: id, status: 'active' });
    hooking.receiver.answer = (response) => response.writeHead(200).end();
    await hooking.call(as(who), retryWebhookDelivery, target);
    await eventually(async () => (await hooking.deliveriesOf(who, id))[0]?.status === 'delivered');
    expect(
      new Set(hooking.receiver.at('/dead').map(({ headers }) => headers['webhook-id'])).size,
    ).toBe(1);
  });

  it('follows no redirect, and takes 410 for its end', async () => {
    const who = manager();
    const { id } = await hooking.webhook(who, '/elsewhere');
    hooking.receiver.answer = (response, { path }) =>
      response
        .writeHead(path === '/elsewhere' ? 302 : 200, { location: hooking.receiver.url('/inside') })
        .end();
    await hooking.change(who);
    await eventually(
      async () => (await hooking.deliveriesOf(who, id))[0]?.status === 'failed',
      10_000,
    );
    expect(hooking.receiver.at('/inside')).toEqual([]);

    const gone = await hooking.webhook(who, '/gone');
    hooking.receiver.answer = (response) => response.writeHead(410).end();
    await hooking.change(who);
    await eventually(
      async () => (await hooking.deliveriesOf(who, gone.id))[0]?.status === 'failed',
    );
    expect(hooking.receiver.at('/gone')).toHaveLength(1);
  });

  it('that does not answer holds up no other', async () => {
    const who = manager();
    await hooking.webhook(who, '/silent');
    await hooking.webhook(who, '/prompt');
    const silent: (() => void)[] = [];
    hooking.receiver.answer = (response, { path }) => {
      if (path === '/silent') silent.push(() => response.writeHead(200).end());
      else response.writeHead(200).end();
    };
    for (let i = 0; i < 30; i++) await hooking.change(who, String(i));
    await eventually(() => hooking.receiver.at('/prompt').length === 30, 15_000);
    expect(hooking.receiver.at('/silent')).toHaveLength(4);
    hooking.receiver.answer = (response) => response.writeHead(200).end();
    for (const answer of silent) answer();
    await eventually(() => hooking.receiver.at('/silent').length === 30, 15_000);
  });
});
