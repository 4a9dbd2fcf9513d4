import { randomUUID } from 'node:crypto';
import {
  MembershipId,
  OrganizationId,
  SessionId,
  UserId,
  type UserActor,
} from '@gatehouse/contracts';
import { describe, expect, it } from 'vitest';
import { feedEventOf, assetFeedKinds } from '../activity/activity.rules.js';
import { withDefaults, createdAt, readerOf } from './feed-reader.rules.js';

const who = (wish: Partial<UserActor>): UserActor => ({
  kind: 'user',
  userId: UserId.parse(randomUUID()),
  sessionId: SessionId.parse(randomUUID()),
  membershipId: MembershipId.parse(randomUUID()),
  organizationId: OrganizationId.parse(randomUUID()),
  organizationKind: 'customer',
  providerId: null,
  departmentId: null,
  platformRole: 'platform-user',
  permissions: [],
  areas: [],
  termsAccepted: true,
  ...wish,
});

describe('B11 D6: the kinds that somebody hears of', () => {
  it.each([
    [{ areas: ['jobs' as const] }, ['job', 'notice']],
    [{ areas: ['assets' as const] }, ['code', 'asset', 'notice']],
    [{ areas: ['video-sessions' as const] }, ['video-session', 'notice']],
    [{}, ['notice']],
    [
      { organizationKind: 'provider' as const },
      ['code', 'asset', 'job', 'video-session', 'notice'],
    ],
  ])('are, of %j, %j', (wish, kinds) => {
    expect(readerOf(who(wish), []).kinds).toEqual(kinds);
  });

  it('are without those that they switched off here, whatever goes by mail', () => {
    const said = [
      { kind: 'job' as const, mail: true, inApp: false },
      { kind: 'asset' as const, mail: false, inApp: true },
    ];
    const { kinds } = readerOf(who({ organizationKind: 'provider' }), said);
    expect(kinds).toEqual(['code', 'asset', 'video-session', 'notice']);
    expect(withDefaults(said).filter(({ mail }) => !mail)).toEqual([said[1]]);
    expect(withDefaults([])).toHaveLength(5);
  });
});

it('a membership says when it was made, where its id does', () => {
  expect(createdAt('01a20307-1438-7386-ade6-feeb959036f1')).toEqual(new Date(0x01a203071438));
  expect(createdAt('01a20307-1438-4386-ade6-feeb959036f1')).toEqual(new Date(0));
});

it.each([
  [1, [], 'created', ['asset']],
  [2, ['state', 'name'], 'moved', ['asset']],
  [2, ['name'], 'changed', ['asset']],
  [2, ['code'], 'changed', ['code']],
  [2, ['code', 'state'], 'moved', ['code', 'asset']],
  // From before it was told which fields a change set.
  [2, [], 'changed', ['asset']],
])('change %d of %j is %s, of the kinds %j', (sequence, fields, event, kinds) => {
  expect([feedEventOf(sequence, fields), assetFeedKinds(sequence, fields)]).toEqual([event, kinds]);
});
