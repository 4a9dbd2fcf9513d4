import { randomUUID } from 'node:crypto';
import {
  CustomerId,
  DepartmentId,
  JobId,
  OrganizationId,
  Permission,
  UserId,
  type UserActor,
} from '@gatehouse/contracts';
import {
  createWebhook,
  deleteWebhook,
  listNotifications,
  listWebhookDeliveries,
  listWebhooks,
  retryWebhookDelivery,
  updateWebhook,
  type NewWebhook,
} from '@gatehouse/contracts/notifications';
import { jobChanged } from '@gatehouse/contracts/service-desk';
import {
  actor,
  contextOf,
  eventually,
  publisherOf,
  type Publisher,
  type TestCaller,
} from '@gatehouse/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isSigned } from './application/webhook-signature.js';
import { Mailing } from './mailing.test.js';
import { WebhookReceiver } from './webhook-receiver.test.js';

let mailing: Mailing;
let call: TestCaller;
let desk: Publisher;
let receiver: WebhookReceiver;

beforeAll(async () => {
  receiver = await WebhookReceiver.begin();
  mailing = await Mailing.begin({
    WEBHOOK_PRIVATE_NETWORKS: '127.0.0.1/32',
    WEBHOOK_RETRY_WAITS: '0,0',
  });
  call = await mailing.platform.callerOf('gateway');
  desk = await publisherOf(mailing.platform, 'service-desk');
});

beforeEach(() => {
  receiver.answer = (response) => response.writeHead(204).end();
});

afterAll(async () => {
  await mailing.end();
  await receiver.end();
});

const manager = (wish: Partial<UserActor> = {}): UserActor =>
  actor({ organizationKind: 'provider', permissions: ['webhooks:manage'], ...wish });
const as = (who: UserActor) => contextOf(who, 60_000);

const webhook = (who: UserActor, path: string): Promise<NewWebhook> =>
  call(as(who), createWebhook, { url: receiver.url(path), events: ['job.changed'] });

const change = (who: UserActor, title = 'Lift 2'): Promise<void> =>
  desk.publish(jobChanged, {
    aggregateId: randomUUID(),
    sequence: 1,
    data: {
      jobId: JobId.parse(randomUUID()),
      providerId: who.organizationId,
      customerId: CustomerId.parse(randomUUID()),
      number: 7,
      title,
      state: 'new',
      reported: false,
      changed: [],
    },
  });

const deliveriesOf = async (who: UserActor, webhookId: NewWebhook['id']) =>
  (await call(as(who), listWebhookDeliveries, { webhookId })).items;

describe('a webhook', () => {
  it('is told of what it asked for, signed as Standard Webhooks says', async () => {
    const who = manager();
    const { id, secret } = await webhook(who, '/signed');
    await change(who);
    const [delivery] = await eventually(
      () => receiver.at('/signed').length > 0 && receiver.at('/signed'),
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
      const found = await deliveriesOf(who, id);
      return found[0]?.status === 'delivered' && found;
    });
    expect(listed).toMatchObject({ id: header('id'), attempts: 1, lastStatus: 204 });
  });

  it('F22: hears nothing of another provider, and nothing that it did not ask for', async () => {
    const [who, other] = [manager(), manager()];
    await webhook(who, '/mine');
    await webhook(other, '/theirs');
    const wish = { url: receiver.url('/assets'), events: ['asset.changed' as const] };
    await call(as(who), createWebhook, wish);
    await change(who);
    await eventually(() => receiver.at('/mine').length === 1);
    expect([...receiver.at('/theirs'), ...receiver.at('/assets')]).toEqual([]);
  });

  it('shows its secret once, and the database has it sealed', async () => {
    const who = manager();
    const { secret, ...made } = await webhook(who, '/secret');
    expect((await call(as(who), listWebhooks, {})).items).toEqual([made]);
    const [row] = await mailing.query<{ text: string }>(
      'select w::text as text from webhooks w where id = $1',
      [made.id],
    );
    expect(row?.text).not.toContain(secret.slice('whsec_'.length));
  });

  it('is tried again after a failure, as the same message', async () => {
    const who = manager();
    await webhook(who, '/again');
    let failures = 2;
    receiver.answer = (response) => response.writeHead(failures-- > 0 ? 503 : 200).end();
    await change(who);
    await eventually(() => receiver.at('/again').length === 3, 10_000);
    const ids = receiver.at('/again').map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(1);
  });

  it('is disabled once nothing comes through, and its managers are told; then enabled and retried by hand', async () => {
    const who = manager();
    const { id } = await webhook(who, '/dead');
    receiver.answer = (response) => response.writeHead(500).end();
    await change(who);
    const disabled = await eventually(async () => {
      const [found] = (await call(as(who), listWebhooks, {})).items;
      return found?.status === 'disabled' && found;
    }, 10_000);
    expect(disabled.disabledReason).toContain('answered 500');
    expect(receiver.at('/dead')).toHaveLength(3);
    const [delivery] = await deliveriesOf(who, id);
    expect(delivery).toMatchObject({ status: 'failed', attempts: 3, nextAttemptAt: null });
    const { items } = await call(as(who), listNotifications, {});
    expect(items).toMatchObject([{ kind: 'notice', subjectId: id, state: 'disabled' }]);
    const colleague = manager({ organizationId: who.organizationId, permissions: ['jobs:write'] });
    colleague.membershipId = who.membershipId;
    expect((await call(as(colleague), listNotifications, {})).items).toEqual([]);

    const target = { webhookId: id, deliveryId: delivery?.id ?? '' };
    const early = call(as(who), retryWebhookDelivery, target);
    await expect(early).rejects.toMatchObject({ code: 'webhook-disabled' });
    await call(as(who), updateWebhook, { webhookId: id, status: 'active' });
    receiver.answer = (response) => response.writeHead(200).end();
    await call(as(who), retryWebhookDelivery, target);
    await eventually(async () => (await deliveriesOf(who, id))[0]?.status === 'delivered');
    expect(new Set(receiver.at('/dead').map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('follows no redirect, and takes 410 for its end', async () => {
    const who = manager();
    const { id } = await webhook(who, '/elsewhere');
    receiver.answer = (response, { path }) =>
      response
        .writeHead(path === '/elsewhere' ? 302 : 200, { location: receiver.url('/inside') })
        .end();
    await change(who);
    await eventually(async () => (await deliveriesOf(who, id))[0]?.status === 'failed', 10_000);
    expect(receiver.at('/inside')).toEqual([]);

    const gone = await webhook(who, '/gone');
    receiver.answer = (response) => response.writeHead(410).end();
    await change(who);
    await eventually(async () => (await deliveriesOf(who, gone.id))[0]?.status === 'failed');
    expect(receiver.at('/gone')).toHaveLength(1);
  });

  it('that does not answer holds up no other', async () => {
    const who = manager();
    await webhook(who, '/silent');
    await webhook(who, '/prompt');
    const silent: (() => void)[] = [];
    receiver.answer = (response, { path }) => {
      if (path === '/silent') silent.push(() => response.writeHead(200).end());
      else response.writeHead(200).end();
    };
    for (let i = 0; i < 30; i++) await change(who, String(i));
    await eventually(() => receiver.at('/prompt').length === 30, 15_000);
    expect(receiver.at('/silent')).toHaveLength(4);
    receiver.answer = (response) => response.writeHead(200).end();
    for (const answer of silent) answer();
    await eventually(() => receiver.at('/silent').length === 30, 15_000);
  });
});

describe('webhooks', () => {
  it('F22: of another provider are nothing, to look at and to change', async () => {
    const [who, other] = [manager(), manager()];
    const { id: webhookId } = await webhook(who, '/private');
    await change(who);
    const [delivery] = await eventually(async () => {
      const found = await deliveriesOf(who, webhookId);
      return found.length > 0 && found;
    });
    const deliveryId = delivery?.id ?? '';
    expect((await call(as(other), listWebhooks, {})).items).toEqual([]);
    for (const attempt of [
      call(as(other), listWebhookDeliveries, { webhookId }),
      call(as(other), updateWebhook, { webhookId, status: 'disabled' }),
      call(as(other), retryWebhookDelivery, { webhookId, deliveryId }),
      call(as(other), deleteWebhook, { webhookId }),
    ])
      await expect(attempt).rejects.toMatchObject({ code: 'not-found' });
    await call(as(who), deleteWebhook, { webhookId });
    expect((await call(as(who), listWebhooks, {})).items).toEqual([]);
  });

  it('are not for customers, nor for whoever is bound to a department', async () => {
    const all = {
      permissions: Permission.options,
      organizationId: OrganizationId.parse(randomUUID()),
    };
    const customer = actor({ organizationKind: 'customer', ...all });
    await expect(webhook(customer, '/x')).rejects.toMatchObject({ code: 'permission-denied' });
    const bound = manager({ departmentId: DepartmentId.parse(randomUUID()) });
    await expect(webhook(bound, '/x')).rejects.toMatchObject({ code: 'department-bound' });
    const agent = manager({ permissions: [], userId: UserId.parse(randomUUID()) });
    await expect(webhook(agent, '/x')).rejects.toMatchObject({ code: 'permission-denied' });
  });

  it.each([
    ['https://10.0.0.1/hook', 'webhook-target-refused'],
    ['https://169.254.169.254/latest/meta-data', 'webhook-target-refused'],
    ['https://[::1]/hook', 'webhook-target-refused'],
    ['https://[::ffff:10.0.0.1]/hook', 'webhook-target-refused'],
    ['https://2130706434/hook', 'webhook-target-refused'],
    ['https://0x7f.1.2.3/hook', 'webhook-target-refused'],
    ['https://no-such-host.invalid/hook', 'webhook-target-refused'],
    ['http://8.8.8.8/hook', 'webhook-target-refused'],
    ['https://user:secret@example.org/', 'invalid-request'],
    ['ftp://example.org/', 'invalid-request'],
    ['file:///etc/passwd', 'invalid-request'],
    ['gopher', 'invalid-request'],
  ])('go not to %s', async (url, code) => {
    const attempt = call(as(manager()), createWebhook, { url, events: ['job.changed'] });
    await expect(attempt).rejects.toMatchObject({ code });
  });

  it('are twenty at most', async () => {
    const who = manager();
    for (let i = 0; i < 20; i++) await webhook(who, `/many-${String(i)}`);
    await expect(webhook(who, '/one-more')).rejects.toMatchObject({ code: 'too-many-webhooks' });
  });
});
