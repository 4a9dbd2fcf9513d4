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

let serving: IdentityFixture;
let owner: Owner;
beforeAll(async () => {
  serving = await IdentityFixture.start({}, 2);
});
beforeEach(async () => {
  owner = await serving.createOwner();
});
afterAll(() => serving.stop());

const refresh = ({ refreshToken }: Session, key?: string): Promise<Session> =>
  serving.call(refreshSession, { refreshToken }, key === undefined ? {} : { key });

describe('a session that goes on in another organization', () => {
  const rest = (days: number) =>
    serving.query('update sessions set last_seen_at = last_seen_at - make_interval(days => $1)', [
      days,
    ]);

  it('F62: is not one in the organization where one is', async () => {
    const { session, organizationId } = owner;
    const switched = serving.call(switchOrganization, { organizationId }, { session });
    expect(await outcomeOf(switched)).toBe('invalid-request /organizationId');
    expect(await outcomeOf(refresh(session))).toBe('done');
  });

  it('F62: with an access token alone does not outlive the one it came from, however it is used', async () => {
    const organizationId = serving.admit(owner.userId);
    await rest(20);
    let session = await serving.call(switchOrganization, { organizationId }, owner);
    await serving.query(`update sessions set ends_at = ends_at - interval '9 days'`);
    // A chain of them gains nothing either.
    const { organizationId: back } = owner;
    session = await serving.call(switchOrganization, { organizationId: back }, { session });
    session = await refresh(session);
    await serving.query(`update sessions set ends_at = ends_at - interval '1 day'`);
    expect(await outcomeOf(refresh(session))).toBe('session-ended');
  });

  /** When the sessions that somebody has now end; null for one that goes on for as long as it is used. */
  const endsOf = async (userId: string): Promise<(Date | null)[]> => {
    const rows = await serving.query<{ ends_at: Date | null }>(
      'select ends_at from sessions where user_id = $1 and ended_at is null order by created_at',
      [userId],
    );
    return rows.map(({ ends_at }) => ends_at);
  };

  it('F62: with its refresh token goes on as any other', async () => {
    const organizationId = serving.admit(owner.userId);
    const { refreshToken } = owner.session;
    const input = { organizationId, refreshToken };
    const session = await serving.call(switchOrganization, input, owner);
    expect(await endsOf(owner.userId)).toEqual([null]);
    expect(await outcomeOf(refresh(session))).toBe('done');
  });

  it.each<[string, () => Promise<string>]>([
    ['of somebody else', async () => (await serving.createOwner()).session.refreshToken],
    [
      'of another session of theirs',
      async () => (await serving.signIn(owner.email, PASSWORD)).refreshToken,
    ],
    [
      'that was used already',
      async () => {
        await refresh(owner.session);
        return owner.session.refreshToken;
      },
    ],
    ['that is none', () => Promise.resolve('x'.repeat(43))],
  ])('F62: with a refresh token %s is as with none', async (_, make) => {
    const input = { organizationId: serving.admit(owner.userId), refreshToken: await make() };
    await serving.call(switchOrganization, input, owner);
    expect((await endsOf(owner.userId)).at(-1)).not.toBeNull();
  });
});

describe('a request that is repeated with its key', () => {
  it('F63: signs nobody in by a password that was changed since', async () => {
    const key = randomUUID();
    const credentials = { username: owner.email, password: PASSWORD };
    const session = await serving.call(signIn, credentials, { key });
    const again = await serving.call(signIn, credentials, { key });
    expect(again.refreshToken).not.toBe(session.refreshToken);
    const change = { currentPassword: PASSWORD, newPassword: 'another long password' };
    await serving.call(changePassword, change, { session });
    expect(await outcomeOf(serving.call(signIn, credentials, { key }))).toBe('invalid-credentials');
    const other = { ...credentials, password: 'another long password' };
    expect(await outcomeOf(serving.call(signIn, other, { key }))).toBe('idempotency-key-reused');
    const kept = await serving.query('select from idempotency_keys where answer is not null');
    expect(kept).toEqual([]);
  });

  it('F67: goes on with the same tokens, on any replica and also at once', async () => {
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
  ])('F67 F17: ends the session where it comes %s', async (_, other) => {
    const session = await refresh(owner.session, randomUUID());
    expect(await outcomeOf(refresh(owner.session, other))).toBe('session-ended');
    expect(await outcomeOf(refresh(session))).toBe('session-ended');
  });

  it('F67: goes on with the newest tokens by the same key, where an older answer came last', async () => {
    const key = randomUUID();
    const first = await refresh(owner.session, key);
    const second = await refresh(first, key);
    for (const older of [owner.session, first])
      expect(await refresh(older, key)).toMatchObject({ refreshToken: second.refreshToken });
    expect(await outcomeOf(refresh(second, key))).toBe('done');
    expect(await outcomeOf(refresh(first, randomUUID()))).toBe('session-ended');
  });

  it('F67 F17: gives nothing where the tokens that it gave were used already, and ends nothing', async () => {
    const key = randomUUID();
    const session = await refresh(owner.session, key);
    const next = await refresh(session, randomUUID());
    expect(await outcomeOf(refresh(owner.session, key))).toBe('answer-not-kept');
    expect(await outcomeOf(refresh(next))).toBe('done');
  });
});
