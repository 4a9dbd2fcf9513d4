import { randomUUID } from 'node:crypto';
import type { UserActor } from '@gatehouse/contracts';
import {
  listWebhookDeliveries,
  replayWebhook,
  rotateWebhookSecret,
  testWebhook,
  updateWebhook,
  type NewWebhook,
} from '@gatehouse/contracts/notifications';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isSigned } from '../shared/webhook-signature.js';
import { as, manager, WebhookFixture } from '../testing/webhook-fixture.js';

let webhooks: WebhookFixture;

beforeAll(async () => {
  webhooks = await WebhookFixture.start();
});

beforeEach(() => {
  webhooks.receiver.respond = (response) => response.writeHead(204).end();
});

afterAll(() => webhooks.stop());

const received = (path: string, count: number) =>
  eventually(() => {
    const found = webhooks.receiver.at(path);
    return found.length >= count && found;
  });
type Received = Awaited<ReturnType<typeof received>>[number];

const signaturesOf = ({ headers }: Received) => String(headers['webhook-signature']).split(' ');
const isSignedBy = ({ headers, body }: Received, secret: string) => {
  const header = (name: string) => String(headers[`webhook-${name}`]);
  const [id, timestamp, signature] = [header('id'), header('timestamp'), header('signature')];
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  return isSigned({ id, timestamp, signature, body }, key, new Date());
};
const bodyOf = ({ body }: Received) =>
  JSON.parse(body) as { type: string; sequence: number; data: Record<string, unknown> };
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: unknown) => (error as { code?: string }).code,
  );

describe('a replaced secret', () => {
  it('signs beside the new one until it ends', async () => {
    const who = manager();
    const { id: webhookId, secret: first } = await webhooks.create(who, '/rotated');
    const rotate = (overlapHours?: number) =>
      webhooks.call(as(who), rotateWebhookSecret, {
        webhookId,
        ...(overlapHours === undefined ? {} : { overlapHours }),
      });
    const { secret: second, previousValidUntil } = await rotate();
    expect(second).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const hours = (previousValidUntil.getTime() - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(23.9);
    await webhooks.changeJob(who);
    const [both] = await received('/rotated', 1);
    if (!both) throw new Error('unreachable');
    expect(signaturesOf(both)).toHaveLength(2);
    expect([isSignedBy(both, first), isSignedBy(both, second)]).toEqual([true, true]);

    // A second rotation ends the first secret; without an overlap, the second one ends too.
    const { secret: third } = await rotate(0);
    await webhooks.changeJob(who);
    const [, one] = await received('/rotated', 2);
    if (!one) throw new Error('unreachable');
    expect(signaturesOf(one)).toHaveLength(1);
    expect([first, second, third].map((secret) => isSignedBy(one, secret))).toEqual([
      ...[false, false, true],
    ]);
    const [row] = await webhooks.mails.query<{ text: string }>(
      'select w::text as text from webhooks w where id = $1',
      [webhookId],
    );
    for (const secret of [first, second, third])
      expect(row?.text).not.toContain(secret.slice('whsec_'.length));
  });
});

describe('a test', () => {
  it('is delivered and listed, whatever the webhook subscribes to', async () => {
    const who = manager();
    const { id: webhookId } = await webhooks.create(who, '/tested');
    const { id, type } = await webhooks.call(as(who), testWebhook, { webhookId });
    expect(type).toBe('webhook.test');
    const [delivery] = await received('/tested', 1);
    if (!delivery) throw new Error('unreachable');
    expect(bodyOf(delivery)).toMatchObject({
      ...{ type: 'webhook.test', sequence: 1 },
      data: { webhookId, providerId: who.organizationId },
    });
    await eventually(async () => {
      const [listed] = await webhooks.deliveriesOf(who, webhookId);
      return listed?.id === id && listed.status === 'delivered';
    });
    await webhooks.call(as(who), updateWebhook, { webhookId, status: 'disabled' });
    expect(await codeOf(webhooks.call(as(who), testWebhook, { webhookId }))).toBe(
      'webhook-disabled',
    );
  });
});

describe('a replay', () => {
  const since = new Date(Date.now() - 60_000);
  const to = new Date(Date.now() + 600_000);
  const replay = (who: UserActor, webhookId: NewWebhook['id'], period: object = {}) =>
    webhooks.call(as(who), replayWebhook, {
      ...{ webhookId, from: since.toISOString(), to: to.toISOString() },
      ...period,
    });

  it('sends the deliveries of a period again, oldest first and with the same ids', async () => {
    const who = manager();
    const { id } = await webhooks.create(who, '/replayed');
    for (const [i, title] of ['one', 'two', 'three'].entries()) {
      await webhooks.changeJob(who, title);
      await received('/replayed', i + 1);
    }
    const idsOf = (list: Received[]) => list.map(({ headers }) => headers['webhook-id']);
    const first = idsOf(webhooks.receiver.at('/replayed'));
    const untilDelivered = () =>
      eventually(async () =>
        (await webhooks.deliveriesOf(who, id)).every(({ status }) => status === 'delivered'),
      );
    await untilDelivered();
    await replay(who, id);
    const again = idsOf((await received('/replayed', 6)).slice(3));
    expect(again.toSorted()).toEqual(first.toSorted());
    await untilDelivered();
    await replay(who, id, { events: ['asset.changed'] });
    await replay(who, id, { to: since.toISOString() });
    await replay(who, id, { from: to.toISOString() });
    expect(await webhooks.deliveriesOf(who, id)).toMatchObject([
      { attempts: 1, status: 'delivered' },
      { attempts: 1, status: 'delivered' },
      { attempts: 1, status: 'delivered' },
    ]);
  });

  it('F27: ends no earlier than it begins', async () => {
    const who = manager();
    const { id } = await webhooks.create(who, '/backwards');
    const backwards = { from: to.toISOString(), to: since.toISOString() };
    const errors = [{ pointer: '/to', detail: 'must not be before from' }];
    await expect(replay(who, id, backwards)).rejects.toMatchObject({ data: { errors } });
  });

  it('F22: is bounded, and closed to others', async () => {
    const who = manager();
    const { id } = await webhooks.create(who, '/bounded');
    expect(await codeOf(replay(manager(), id))).toBe('not-found');
    for (const contract of [testWebhook, rotateWebhookSecret])
      expect(await codeOf(webhooks.call(as(manager()), contract, { webhookId: id }))).toBe(
        'not-found',
      );
    await webhooks.mails.query(
      `insert into webhook_deliveries (id, webhook_id, provider_id, type, body, status, created_at)
       select gen_random_uuid(), $1, $2, 'job.changed', '{}', 'delivered', now() from generate_series(1, 10001)`,
      [id, who.organizationId],
    );
    expect(await codeOf(replay(who, id))).toBe('replay-too-large');
  });
});

describe('deliveries', () => {
  it('are found by event, kind, status and time', async () => {
    const who = manager();
    const { id: webhookId } = await webhooks.create(who, '/searched');
    await webhooks.changeJob(who, 'First');
    await received('/searched', 1);
    await webhooks.call(as(who), testWebhook, { webhookId });
    await received('/searched', 2);
    const all = await eventually(async () => {
      const found = await webhooks.deliveriesOf(who, webhookId);
      return found.every(({ status }) => status === 'delivered') && found;
    });
    const [test, job] = all;
    if (!test || !job?.eventId) throw new Error('both are listed, newest first');
    expect(test.eventId).toBeNull();
    const found = async (filter: object) => {
      const query = { webhookId, ...filter };
      const { items } = await webhooks.call(as(who), listWebhookDeliveries, query);
      return items.map(({ id }) => id);
    };
    expect(await found({ eventId: job.eventId })).toEqual([job.id]);
    expect(await found({ eventId: randomUUID() })).toEqual([]);
    expect(await found({ type: 'webhook.test' })).toEqual([test.id]);
    expect(await found({ status: 'failed' })).toEqual([]);
    expect(await found({ from: test.createdAt })).toEqual([test.id]);
    expect(await found({ to: test.createdAt })).toEqual([job.id]);
    expect(await found({ type: 'job.changed', status: 'delivered' })).toEqual([job.id]);
  });
});
