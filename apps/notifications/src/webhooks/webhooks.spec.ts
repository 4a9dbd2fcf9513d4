import {
  createWebhook,
  listNotifications,
  listWebhooks,
  retryWebhookDelivery,
  updateWebhook,
} from '@gatehouse/contracts/notifications';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isSigned } from '../shared/webhook-signature.js';
import { as, WebhookFixture, manager } from '../testing/webhook-fixture.js';

let webhooks: WebhookFixture;

beforeAll(async () => {
  webhooks = await WebhookFixture.start();
});

beforeEach(() => {
  webhooks.receiver.respond = (response) => response.writeHead(204).end();
});

afterAll(() => webhooks.stop());

describe('a webhook', () => {
  it('receives the events that it subscribes to, signed as Standard Webhooks specifies', async () => {
    const who = manager();
    const { id, secret } = await webhooks.create(who, '/signed');
    await webhooks.changeJob(who);
    const [delivery] = await eventually(
      () => webhooks.receiver.at('/signed').length > 0 && webhooks.receiver.at('/signed'),
    );
    if (!delivery) throw new Error('unreachable');
    const body = JSON.parse(delivery.body) as object;
    expect(body).toMatchObject({ type: 'job.changed', data: { number: 7, title: 'Lift 2' } });
    expect(Object.keys(body)).toEqual(['type', 'timestamp', 'sequence', 'data']);
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
      const found = await webhooks.deliveriesOf(who, id);
      return found[0]?.status === 'delivered' && found;
    });
    expect(listed).toMatchObject({ id: header('id'), attempts: 1, lastStatus: 204 });
  });

  it('F22: receives no events of other providers, and none that it does not subscribe to', async () => {
    const [who, other] = [manager(), manager()];
    await webhooks.create(who, '/mine');
    await webhooks.create(other, '/theirs');
    const input = { url: webhooks.receiver.url('/assets'), events: ['asset.changed' as const] };
    await webhooks.call(as(who), createWebhook, input);
    await webhooks.changeJob(who);
    await eventually(() => webhooks.receiver.at('/mine').length === 1);
    expect([...webhooks.receiver.at('/theirs'), ...webhooks.receiver.at('/assets')]).toEqual([]);
  });

  it('shows its secret once; the database stores it encrypted', async () => {
    const who = manager();
    const { secret, ...made } = await webhooks.create(who, '/secret');
    expect((await webhooks.call(as(who), listWebhooks, {})).items).toEqual([made]);
    const [row] = await webhooks.mails.query<{ text: string }>(
      'select w::text as text from webhooks w where id = $1',
      [made.id],
    );
    expect(row?.text).not.toContain(secret.slice('whsec_'.length));
  });

  it('is retried after a failure, with the same id', async () => {
    const who = manager();
    await webhooks.create(who, '/again');
    let failures = 2;
    webhooks.receiver.respond = (response) => response.writeHead(failures-- > 0 ? 503 : 200).end();
    await webhooks.changeJob(who);
    await eventually(() => webhooks.receiver.at('/again').length === 3, 10_000);
    const ids = webhooks.receiver.at('/again').map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(1);
  });

  it('F77: is not retried before its Retry-After', async () => {
    const who = manager();
    const { id } = await webhooks.create(who, '/busy');
    webhooks.receiver.respond = (response) =>
      response.writeHead(429, { 'retry-after': '3600' }).end();
    await webhooks.changeJob(who);
    const delivery = await eventually(async () => {
      const [found] = await webhooks.deliveriesOf(who, id);
      return found?.attempts === 1 && found.lastStatus === 429 && found;
    });
    const [row] = await webhooks.mails.query<{ wait: number }>(
      'select extract(epoch from next_attempt_at - now())::float as wait from webhook_deliveries where id = $1',
      [delivery.id],
    );
    expect(row?.wait).toBeGreaterThan(3_500);
    expect(webhooks.receiver.at('/busy')).toHaveLength(1);
  });

  it('is disabled when deliveries fail, with a notice to its managers; can then be enabled and retried', async () => {
    const who = manager();
    const { id } = await webhooks.create(who, '/dead');
    webhooks.receiver.respond = (response) => response.writeHead(500).end();
    await webhooks.changeJob(who);
    const disabled = await eventually(async () => {
      const [found] = (await webhooks.call(as(who), listWebhooks, {})).items;
      return found?.status === 'disabled' && found;
    }, 10_000);
    expect(disabled.disabledReason).toContain('answered 500');
    expect(webhooks.receiver.at('/dead')).toHaveLength(3);
    const [delivery] = await webhooks.deliveriesOf(who, id);
    expect(delivery).toMatchObject({ status: 'failed', attempts: 3, nextAttemptAt: null });
    const { items } = await webhooks.call(as(who), listNotifications, {});
    const notices = (found: typeof items) => found.filter(({ kind }) => kind === 'notice');
    expect(notices(items)).toMatchObject([
      {
        subjectId: id,
        title: new URL(disabled.url).host,
        state: 'webhook-failing',
        link: `/settings/webhooks/${id}`,
      },
    ]);
    const colleague = manager({ organizationId: who.organizationId, permissions: ['jobs:write'] });
    colleague.membershipId = who.membershipId;
    expect(notices((await webhooks.call(as(colleague), listNotifications, {})).items)).toEqual([]);

    const target = { webhookId: id, deliveryId: delivery?.id ?? '' };
    const early = webhooks.call(as(who), retryWebhookDelivery, target);
    await expect(early).rejects.toMatchObject({ code: 'webhook-disabled' });
    await webhooks.call(as(who), updateWebhook, { webhookId: id, status: 'active' });
    webhooks.receiver.respond = (response) => response.writeHead(200).end();
    await webhooks.call(as(who), retryWebhookDelivery, target);
    await eventually(async () => (await webhooks.deliveriesOf(who, id))[0]?.status === 'delivered');
    expect(
      new Set(webhooks.receiver.at('/dead').map(({ headers }) => headers['webhook-id'])).size,
    ).toBe(1);
  });

  it('is not redirected, and is disabled on 410', async () => {
    const who = manager();
    const { id } = await webhooks.create(who, '/elsewhere');
    webhooks.receiver.respond = (response, { path }) =>
      response
        .writeHead(path === '/elsewhere' ? 302 : 200, {
          location: webhooks.receiver.url('/inside'),
        })
        .end();
    await webhooks.changeJob(who);
    await eventually(
      async () => (await webhooks.deliveriesOf(who, id))[0]?.status === 'failed',
      10_000,
    );
    expect(webhooks.receiver.at('/inside')).toEqual([]);

    const gone = await webhooks.create(who, '/gone');
    webhooks.receiver.respond = (response) => response.writeHead(410).end();
    await webhooks.changeJob(who);
    await eventually(
      async () => (await webhooks.deliveriesOf(who, gone.id))[0]?.status === 'failed',
    );
    expect(webhooks.receiver.at('/gone')).toHaveLength(1);
  });

  it('that does not respond delays no other', async () => {
    const who = manager();
    await webhooks.create(who, '/silent');
    await webhooks.create(who, '/prompt');
    const silent: (() => void)[] = [];
    webhooks.receiver.respond = (response, { path }) => {
      if (path === '/silent') silent.push(() => response.writeHead(200).end());
      else response.writeHead(200).end();
    };
    for (let i = 0; i < 30; i++) await webhooks.changeJob(who, String(i));
    await eventually(() => webhooks.receiver.at('/prompt').length === 30, 15_000);
    // One that has never answered has one request at a time.
    expect(webhooks.receiver.at('/silent')).toHaveLength(1);
    webhooks.receiver.respond = (response) => response.writeHead(200).end();
    for (const respond of silent) respond();
    await eventually(() => webhooks.receiver.at('/silent').length === 30, 15_000);
  });
});
