import { CustomerId, MembershipId, SessionId, UserId } from '@gatehouse/contracts';
import { sessionStarted } from '@gatehouse/contracts/identity';
import { createWebhook } from '@gatehouse/contracts/notifications';
import * as access from '@gatehouse/contracts/tenant-access';
import { newId } from '@gatehouse/platform';
import { eventually, publisherOf } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { as, manager, WebhookFixture } from '../testing/webhook-fixture.js';

let webhooks: WebhookFixture;

beforeAll(async () => {
  webhooks = await WebhookFixture.start();
});

afterAll(() => webhooks.stop());

const received = (path: string, count: number) =>
  eventually(() => {
    const found = webhooks.receiver.at(path);
    return found.length >= count && found;
  });

it('B7: reach the provider of the organization, with the sequence of what changed', async () => {
  const who = manager();
  const customerId = newId(CustomerId);
  const url = webhooks.receiver.url('/people');
  const events = ['member.changed', 'member.removed', 'session.started'] as const;
  await webhooks.call(as(who), createWebhook, { url, events: [...events] });
  const tenantAccess = await publisherOf(webhooks.mails.platform, 'tenant-access');
  const identity = await publisherOf(webhooks.mails.platform, 'identity');
  const providerId = who.organizationId;
  const membershipId = newId(MembershipId);
  const userId = newId(UserId);
  const member = { membershipId, organizationId: customerId, userId };
  await tenantAccess.publish(access.customerChanged, {
    aggregateId: customerId,
    sequence: 1,
    data: {
      ...{ customerId, providerId, name: 'C', kind: 'corporate', email: null },
      ...{ departmentId: null, independent: false },
    },
  });
  await eventually(async () => {
    const known = 'select from customers where id = $1';
    return (await webhooks.mails.query(known, [customerId])).length > 0;
  });
  await tenantAccess.publish(access.membershipChanged, {
    aggregateId: membershipId,
    sequence: 3,
    data: { ...member, roles: ['member'], departmentId: null },
  });
  await received('/people', 1);
  await tenantAccess.publish(access.membershipRemoved, {
    aggregateId: membershipId,
    sequence: 4,
    data: member,
  });
  const sessionId = newId(SessionId);
  await identity.publish(sessionStarted, {
    aggregateId: sessionId,
    sequence: 1,
    data: { ...member, sessionId, at: new Date() },
  });
  const bodies = (await received('/people', 3)).map(
    ({ body }) => JSON.parse(body) as { type: string },
  );
  expect(bodies.find(({ type }) => type === 'member.changed')).toMatchObject({
    sequence: 3,
    data: { providerId, organizationId: customerId, userId, roles: ['member'] },
  });
  expect(bodies.map(({ type }) => type).toSorted()).toEqual([...events].toSorted());
  expect(JSON.stringify(bodies)).not.toContain(sessionId);
});
