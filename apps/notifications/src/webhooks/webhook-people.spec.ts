import {
  CustomerId,
  EventId,
  InvitationId,
  MembershipId,
  SessionId,
  UserId,
} from '@gatehouse/contracts';
import { sessionsEnded, sessionStarted } from '@gatehouse/contracts/identity';
import {
  invitationAccepted,
  invitationIssued,
  invitationRevoked,
} from '@gatehouse/contracts/invitations';
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
  const events = [
    ...(['invitation.sent', 'invitation.accepted', 'invitation.revoked'] as const),
    ...(['member.changed', 'member.removed', 'session.started', 'session.ended'] as const),
  ] as const;
  await webhooks.call(as(who), createWebhook, { url, events: [...events] });
  const tenantAccess = await publisherOf(webhooks.mails.platform, 'tenant-access');
  const invitations = await publisherOf(webhooks.mails.platform, 'invitations');
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
  const startedAt = new Date();
  const sessions = [newId(SessionId), newId(SessionId)].map((id) => ({
    sessionId: id,
    userId,
    startedAt,
  }));
  await identity.publish(sessionsEnded, {
    aggregateId: newId(EventId),
    sequence: 1,
    data: { organizationId: customerId, sessions, at: new Date(), reason: 'access-disabled' },
  });
  const invitationId = newId(InvitationId);
  const invitation = { invitationId, organizationId: customerId };
  const aggregate = { aggregateId: invitationId, sequence: 1 };
  await invitations.publish(invitationIssued, {
    ...aggregate,
    data: {
      ...{ ...invitation, organizationName: 'C', email: 'guest@c.example', firstName: 'Kim' },
      ...{ language: 'en', sealedToken: 'sealed', expiresAt: new Date() },
    },
  });
  await invitations.publish(invitationAccepted, { ...aggregate, data: { ...invitation, userId } });
  await invitations.publish(invitationRevoked, { ...aggregate, data: invitation });
  const bodies = (await received('/people', 8)).map(
    ({ body }) => JSON.parse(body) as { type: string },
  );
  expect(bodies.find(({ type }) => type === 'member.changed')).toMatchObject({
    sequence: 3,
    data: { providerId, organizationId: customerId, userId, roles: ['member'] },
  });
  expect(bodies.map(({ type }) => type).toSorted()).toEqual(
    [...events, 'session.ended'].toSorted(),
  );
  expect(bodies.find(({ type }) => type === 'invitation.sent')).toMatchObject({
    data: { providerId, invitationId, email: 'guest@c.example' },
  });
  const reason = 'access-disabled';
  for (const ended of bodies.filter(({ type }) => type === 'session.ended'))
    expect(ended).toMatchObject({
      sequence: 2,
      data: {
        providerId,
        organizationId: customerId,
        userId,
        startedAt: startedAt.toJSON(),
        reason,
      },
    });
  const sessionIds = [sessionId, ...sessions.map((session) => session.sessionId)];
  for (const secret of [...sessionIds, 'sealed'])
    expect(JSON.stringify(bodies)).not.toContain(secret);
});
