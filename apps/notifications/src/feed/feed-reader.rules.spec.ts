import { randomUUID } from 'node:crypto';
import {
  MembershipId,
  OrganizationId,
  SessionId,
  UserId,
  type UserActor,
} from '@gatehouse/contracts';
import { describe, expect, it } from 'vitest';
import { withDefaults, readerOf } from './feed-reader.rules.js';

const user = (fields: Partial<UserActor>): UserActor => ({
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
  ...fields,
});

describe('B11 D6: the kinds in a feed', () => {
  it.each([
    [{ areas: ['jobs' as const] }, ['job', 'notice']],
    [{ areas: ['assets' as const] }, ['code', 'asset', 'notice']],
    [{ areas: ['video-sessions' as const] }, ['video-session', 'notice']],
    [{}, ['notice']],
    [
      { organizationKind: 'provider' as const },
      ['code', 'asset', 'job', 'video-session', 'notice'],
    ],
  ])('for %j are %j', (fields, kinds) => {
    expect(readerOf(user(fields), []).kinds).toEqual(kinds);
  });

  it('exclude those switched off for the feed, regardless of mail', () => {
    const stored = [
      { kind: 'job' as const, mail: true, inApp: false },
      { kind: 'asset' as const, mail: false, inApp: true },
    ];
    const { kinds } = readerOf(user({ organizationKind: 'provider' }), stored);
    expect(kinds).toEqual(['code', 'asset', 'video-session', 'notice']);
    expect(withDefaults(stored).filter(({ mail }) => !mail)).toEqual([stored[1]]);
    expect(withDefaults([])).toHaveLength(5);
  });
});
