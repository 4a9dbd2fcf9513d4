import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { DepartmentId, OrganizationId, Permission, UserId } from '@gatehouse/contracts';
import {
  createWebhook,
  deleteWebhook,
  listWebhookDeliveries,
  listWebhooks,
  retryWebhookDelivery,
  getWebhook,
  updateWebhook,
} from '@gatehouse/contracts/notifications';
import { actor, eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, WebhookFixture, manager } from '../testing/webhook-fixture.js';

let webhooks: WebhookFixture;

beforeAll(async () => {
  webhooks = await WebhookFixture.start();
});

afterAll(() => webhooks.stop());

describe('webhooks', () => {
  it('F22: of another provider cannot be read or changed', async () => {
    const [who, other] = [manager(), manager()];
    const { id: webhookId } = await webhooks.create(who, '/private');
    await webhooks.changeJob(who);
    const [delivery] = await eventually(async () => {
      const found = await webhooks.deliveriesOf(who, webhookId);
      return found.length > 0 && found;
    });
    const deliveryId = delivery?.id ?? '';
    expect((await webhooks.call(as(other), listWebhooks, {})).items).toEqual([]);
    const attempts = [
      webhooks.call(as(other), listWebhookDeliveries, { webhookId }),
      webhooks.call(as(other), getWebhook, { webhookId }),
      webhooks.call(as(other), updateWebhook, { webhookId, status: 'disabled' }),
      webhooks.call(as(other), retryWebhookDelivery, { webhookId, deliveryId }),
      webhooks.call(as(other), deleteWebhook, { webhookId }),
    ];
    const nothing = { code: 'not-found' };
    await Promise.all(attempts.map((attempt) => expect(attempt).rejects.toMatchObject(nothing)));
    await webhooks.call(as(who), deleteWebhook, { webhookId });
    expect((await webhooks.call(as(who), listWebhooks, {})).items).toEqual([]);
  });

  it('cannot be managed by customers, nor by users bound to a department', async () => {
    const all = {
      permissions: Permission.options,
      organizationId: OrganizationId.parse(randomUUID()),
    };
    const customer = actor({ organizationKind: 'customer', ...all });
    await expect(webhooks.create(customer, '/x')).rejects.toMatchObject({
      code: 'permission-denied',
    });
    const bound = manager({ departmentId: DepartmentId.parse(randomUUID()) });
    await expect(webhooks.create(bound, '/x')).rejects.toMatchObject({ code: 'department-bound' });
    const agent = manager({ permissions: [], userId: UserId.parse(randomUUID()) });
    await expect(webhooks.create(agent, '/x')).rejects.toMatchObject({ code: 'permission-denied' });
  });

  it.each([
    ['https://10.0.0.1/hook', 'webhook-url-not-allowed'],
    ['https://169.254.169.254/latest/meta-data', 'webhook-url-not-allowed'],
    ['https://[::1]/hook', 'webhook-url-not-allowed'],
    ['https://[::ffff:10.0.0.1]/hook', 'webhook-url-not-allowed'],
    ['https://2130706434/hook', 'webhook-url-not-allowed'],
    ['https://0x7f.1.2.3/hook', 'webhook-url-not-allowed'],
    ['https://no-such-host.invalid/hook', 'webhook-url-not-allowed'],
    ['http://8.8.8.8/hook', 'webhook-url-not-allowed'],
    ['https://user:secret@example.org/', 'invalid-request'],
    ['ftp://example.org/', 'invalid-request'],
    ['file:///etc/passwd', 'invalid-request'],
    ['gopher', 'invalid-request'],
  ])('must not point to %s', async (url, code) => {
    const attempt = webhooks.call(as(manager()), createWebhook, { url, events: ['job.changed'] });
    await expect(attempt).rejects.toMatchObject({ code });
  });

  it('are limited to twenty', async () => {
    const who = manager();
    for (let i = 0; i < 20; i++) await webhooks.create(who, `/many-${String(i)}`);
    await expect(webhooks.create(who, '/one-more')).rejects.toMatchObject({
      code: 'too-many-webhooks',
    });
  });

  it('can be deleted while the result of a delivery is being recorded', async () => {
    const who = manager();
    const { id } = await webhooks.create(who, '/under-way');
    const response = new Promise<ServerResponse>((resolve) => {
      webhooks.receiver.respond = resolve;
    });
    await webhooks.changeJob(who);
    const underWay = await response;
    // Deletes it once the recorder waits for its lock. The wrong lock order would deadlock here.
    const deleted = webhooks.mails.query(
      `begin; set local deadlock_timeout = '10ms'; select from webhooks where id = '${id}' for update;
       do $$ begin
         while not exists (
           select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()
         ) loop perform pg_sleep(0.01), pg_stat_clear_snapshot(); end loop;
       end $$;
       delete from webhooks where id = '${id}'; commit`,
    );
    await eventually(async () => {
      const locked = await webhooks.mails.query(
        `select from pg_stat_activity where query like 'begin; set local deadlock_timeout%' and wait_event = 'PgSleep'`,
      );
      return locked.length > 0;
    });
    underWay.writeHead(204).end();
    await deleted;
    expect((await webhooks.call(as(who), listWebhooks, {})).items).toEqual([]);
  });
});
