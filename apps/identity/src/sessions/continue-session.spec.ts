import { randomUUID } from 'node:crypto';
import {
  changePassword,
  refreshSession,
  signIn,
  switchOrganization,
  type Session,
} from '@gatehouse/contracts/identity';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { IdentityFixture, type Owner, PASSWORD } from '../testing/identity-fixture.js';
import { outcomeOf } from '../testing/outcome-fixture.js';

let fixture: IdentityFixture;
let owner: Owner;
beforeAll(async () => {
  fixture = await IdentityFixture.start({}, 2);
});
beforeEach(async () => {
  owner = await fixture.createOwner();
});
afterAll(() => fixture.stop());

const refresh = ({ refreshToken }: Session, key?: string): Promise<Session> =>
  fixture.call(refreshSession, { refreshToken }, key === undefined ? {} : { key });

describe('switching the organization', () => {
  const rest = (days: number) =>
    fixture.query('update sessions set last_seen_at = last_seen_at - make_interval(days => $1)', [
      days,
    ]);

  it('F62: is rejected for the current organization', async () => {
    const { session, organizationId } = owner;
    const switched = fixture.call(switchOrganization, { organizationId }, { session });
    expect(await outcomeOf(switched)).toBe('invalid-request /organizationId');
    expect(await outcomeOf(refresh(session))).toBe('done');
  });

  it('F62: with an access token alone makes a session that does not outlive the current one', async () => {
    const organizationId = fixture.admit(owner.userId);
    await rest(20);
    let session = await fixture.call(switchOrganization, { organizationId }, owner);
    await fixture.query(`update sessions set ends_at = ends_at - interval '9 days'`);
    // Switching again does not extend it.
    const { organizationId: back } = owner;
    session = await fixture.call(switchOrganization, { organizationId: back }, { session });
    session = await refresh(session);
    await fixture.query(`update sessions set ends_at = ends_at - interval '1 day'`);
    expect(await outcomeOf(refresh(session))).toBe('session-ended');
  });

  /** When the user's open sessions end; null for those that only end when idle. */
  const endsOf = async (userId: string): Promise<(Date | null)[]> => {
    const rows = await fixture.query<{ ends_at: Date | null }>(
      'select ends_at from sessions where user_id = $1 and ended_at is null order by created_at',
      [userId],
    );
    return rows.map(({ ends_at }) => ends_at);
  };

  it('F62: with the refresh token makes a session like any other', async () => {
    const organizationId = fixture.admit(owner.userId);
    const { refreshToken } = owner.session;
    const input = { organizationId, refreshToken };
    const session = await fixture.call(switchOrganization, input, owner);
    expect(await endsOf(owner.userId)).toEqual([null]);
    expect(await outcomeOf(refresh(session))).toBe('done');
  });

  it.each<[string, () => Promise<string>]>([
    ['of another user', async () => (await fixture.createOwner()).session.refreshToken],
    [
      'of another session of the user',
      async () => (await fixture.signIn(owner.email, PASSWORD)).refreshToken,
    ],
    [
      'that was already used',
      async () => {
        await refresh(owner.session);
        return owner.session.refreshToken;
      },
    ],
    ['that does not exist', () => Promise.resolve('x'.repeat(43))],
  ])('F62: ignores a refresh token %s', async (_, make) => {
    const input = { organizationId: fixture.admit(owner.userId), refreshToken: await make() };
    await fixture.call(switchOrganization, input, owner);
    expect((await endsOf(owner.userId)).at(-1)).not.toBeNull();
  });
});

describe('a retry with the same idempotency key', () => {
  it('F63: does not sign in with a password that has changed since', async () => {
    const key = randomUUID();
    const credentials = { username: owner.email, password: PASSWORD };
    const session = await fixture.call(signIn, credentials, { key });
    const again = await fixture.call(signIn, credentials, { key });
    expect(again.refreshToken).not.toBe(session.refreshToken);
    const change = { currentPassword: PASSWORD, newPassword: 'another long password' };
    await fixture.call(changePassword, change, { session });
    expect(await outcomeOf(fixture.call(signIn, credentials, { key }))).toBe('invalid-credentials');
    const other = { ...credentials, password: 'another long password' };
    expect(await outcomeOf(fixture.call(signIn, other, { key }))).toBe('idempotency-key-reused');
    const kept = await fixture.query('select from idempotency_keys where answer is not null');
    expect(kept).toEqual([]);
  });

  it('F67: returns the same tokens, on any replica and concurrently', async () => {
    const key = randomUUID();
    const all = await Promise.all(Array.from({ length: 20 }, () => refresh(owner.session, key)));
    expect(new Set(all.map(({ refreshToken }) => refreshToken)).size).toBe(1);
    const [session] = all;
    if (!session) throw new Error('unreachable: there are twenty');
    expect(await refresh(owner.session, key)).toMatchObject({ refreshToken: session.refreshToken });
    expect(await outcomeOf(refresh(session))).toBe('done');
  });

  it.each([
    ['without a key', undefined],
    ['with another key', randomUUID()],
  ])('F67 F17: ends the session if it comes %s', async (_, other) => {
    const session = await refresh(owner.session, randomUUID());
    expect(await outcomeOf(refresh(owner.session, other))).toBe('session-ended');
    expect(await outcomeOf(refresh(session))).toBe('session-ended');
  });

  it('F67: returns the newest tokens for the key, even if the client holds older ones', async () => {
    const key = randomUUID();
    const first = await refresh(owner.session, key);
    const second = await refresh(first, key);
    for (const older of [owner.session, first])
      expect(await refresh(older, key)).toMatchObject({ refreshToken: second.refreshToken });
    expect(await outcomeOf(refresh(second, key))).toBe('done');
    expect(await outcomeOf(refresh(first, randomUUID()))).toBe('session-ended');
  });

  it('F67 F17: fails without ending the session if the tokens it returned were already used', async () => {
    const key = randomUUID();
    const session = await refresh(owner.session, key);
    const next = await refresh(session, randomUUID());
    expect(await outcomeOf(refresh(owner.session, key))).toBe('response-not-stored');
    expect(await outcomeOf(refresh(next))).toBe('done');
  });
});
