import { SessionId, type EventData } from '@gatehouse/contracts';
import {
  changePassword,
  endMyOtherSessions,
  endMySession,
  eraseAccount,
  refreshSession,
  resetPassword,
  sessionsEnded,
  sessionStarted,
  signOut,
  switchOrganization,
  type Session,
} from '@gatehouse/contracts/identity';
import { settleRestoredDatabase } from '@gatehouse/platform/provisioning';
import { actor, contextOf, eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdentityFixture, PASSWORD, type Owner } from '../testing/identity-fixture.js';
import {
  disableAccess,
  removeMember,
  resetTokenOf,
  sidOf,
} from '../testing/session-endings-fixture.js';

let fixture: IdentityFixture;
beforeAll(async () => {
  fixture = await IdentityFixture.start();
});
afterAll(() => fixture.stop());

const NEW = 'another long password for tests';

interface Ended extends Pick<EventData<typeof sessionsEnded>, 'organizationId' | 'reason'> {
  eventId: string;
  actorId: string | null;
  sessionId: string;
  startedAt: string;
}

/** What was published of a user's sessions that ended. */
const endedOf = ({ userId }: Owner): Promise<Ended[]> =>
  fixture.query<Ended>(
    `select id as "eventId", event ->> 'actorid' as "actorId", event -> 'data' ->> 'reason' as reason,
       event -> 'data' ->> 'organizationId' as "organizationId", session ->> 'sessionId' as "sessionId",
       session ->> 'startedAt' as "startedAt"
     from outbox, jsonb_array_elements(event -> 'data' -> 'sessions') session
     where subject = $1 and session ->> 'userId' = $2`,
    [sessionsEnded.subject, userId],
  );

const refresh = ({ refreshToken }: Session): Promise<Session> =>
  fixture.call(refreshSession, { refreshToken });

/** Ends the first session of its owner, who has a second one. */
const WAYS: [reason: string, ended: number, end: (owner: Owner, second: Session) => unknown][] = [
  ['signed-out', 1, (owner) => fixture.call(signOut, {}, owner)],
  [
    'signed-out-elsewhere',
    1,
    ({ session }, second) =>
      fixture.call(
        endMySession,
        { sessionId: SessionId.parse(sidOf(session)) },
        { session: second },
      ),
  ],
  [
    'signed-out-elsewhere',
    1,
    (_owner, second) => fixture.call(endMyOtherSessions, {}, { session: second }),
  ],
  [
    'switched',
    1,
    (owner) =>
      fixture.call(switchOrganization, { organizationId: fixture.admit(owner.userId) }, owner),
  ],
  [
    'replayed',
    1,
    async ({ session }) => {
      await refresh(session);
      await expect(refresh(session)).rejects.toThrow();
    },
  ],
  [
    'password-changed',
    1,
    (_owner, second) => {
      const input = { currentPassword: PASSWORD, newPassword: NEW };
      return fixture.call(changePassword, input, { session: second });
    },
  ],
  [
    'password-reset',
    2,
    async (owner) =>
      fixture.call(resetPassword, { token: await resetTokenOf(fixture, owner), password: NEW }),
  ],
  ['access-disabled', 2, (owner) => disableAccess(fixture, owner)],
  ['member-removed', 2, (owner) => removeMember(fixture, owner)],
  [
    'access-ended',
    1,
    async ({ userId, session }) => {
      fixture.admissions.remove(userId);
      await expect(refresh(session)).rejects.toThrow();
    },
  ],
  [
    'account-erased',
    2,
    async ({ userId }) => {
      const gateway = await fixture.platform.callerOf('gateway');
      const support = actor({ organizationKind: 'platform', platformRole: 'platform-support' });
      await gateway(contextOf(support), eraseAccount, { userId });
    },
  ],
  [
    'access-ended',
    2,
    ({ userId }) =>
      fixture.query('update sessions set ended_at = now() where user_id = $1', [userId]),
  ],
];

async function expectPublished(
  reason: string,
  count: number,
  end: (owner: Owner, second: Session) => unknown,
): Promise<void> {
  const owner = await fixture.createOwner();
  const second = await fixture.signIn(owner.email, PASSWORD);
  await end(owner, second);
  const events = await eventually(async () => {
    const found = await endedOf(owner);
    return found.length >= count && found;
  });
  expect(new Set(events.map(({ sessionId }) => sessionId)).size).toBe(count);
  expect(events).toHaveLength(count);
  const { organizationId } = owner;
  for (const event of events) expect(event).toMatchObject({ organizationId, reason });
  const first = events.find(({ sessionId }) => sessionId === sidOf(owner.session));
  const [started] = await fixture.query<{ at: string }>(
    `select event -> 'data' ->> 'at' as at from outbox where subject = $1 and aggregate_id = $2`,
    [sessionStarted.subject, sidOf(owner.session)],
  );
  expect(first?.startedAt).toBe(started?.at);
}

describe('a session that ends', () => {
  it.each(WAYS)('is published once: %s', expectPublished);

  it('names the user who ended it, and is not published again', async () => {
    const owner = await fixture.createOwner();
    await fixture.call(signOut, {}, owner);
    await fixture.call(signOut, {}, owner);
    await disableAccess(fixture, owner);
    const marker = await fixture.createOwner();
    await disableAccess(fixture, marker);
    await eventually(async () => (await endedOf(marker)).length > 0);
    expect(await endedOf(owner)).toMatchObject([{ actorId: owner.userId }]);
  });

  it('is published with up to 499 others that end together', async () => {
    const owner = await fixture.createOwner();
    await fixture.query(
      `insert into sessions (id, user_id, organization_id, membership_id, membership_epoch, organization_epoch,
         terms_version, address, user_agent, created_at, last_seen_at)
       select uuidv7(), user_id, organization_id, membership_id, 1, 0, 0, '', '', now(), now()
       from sessions, generate_series(1, 1000) where id = $1`,
      [sidOf(owner.session)],
    );
    await disableAccess(fixture, owner);
    const ended = await eventually(async () => {
      const found = await endedOf(owner);
      return found.length > 0 && found;
    });
    expect(new Set(ended.map(({ sessionId }) => sessionId)).size).toBe(1_001);
    const events = Map.groupBy(ended, ({ eventId }) => eventId).values();
    expect([...events].map(({ length }) => length).toSorted((a, b) => a - b)).toEqual([
      1, 500, 500,
    ]);
  });

  it('is published after a restore, which ends all', () =>
    expectPublished('access-ended', 2, () =>
      settleRestoredDatabase(fixture.platform.database.adminUrl, ['identity']),
    ));
});
