import { randomUUID } from 'node:crypto';
import { NotFound, SessionId, type EventData } from '@gatehouse/contracts';
import {
  accountChanged,
  endMySession,
  getMe,
  listMySessions,
  sessionStarted,
  signIn,
  updateMe,
} from '@gatehouse/contracts/identity';
import { membershipRemoved } from '@gatehouse/contracts/tenant-access';
import { directCallerOf, directCallFaults, eventually } from '@gatehouse/testing';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOME, IdentityFixture, type Owner, PASSWORD } from '../testing/identity-fixture.js';

let serving: IdentityFixture;
let owner: Owner;

beforeAll(async () => {
  serving = await IdentityFixture.start();
  owner = await serving.createOwner();
});

afterAll(() => serving.stop());

const sessionsOf = async (who: Owner) =>
  (await serving.call(listMySessions, {}, who)).items.map(({ id }) => id);
const idOf = ({ accessToken }: { accessToken: string }) =>
  SessionId.parse(decodeJwt<{ sid: string }>(accessToken).sid);

describe('C3: the own account', () => {
  const recorded = () =>
    serving.query<{ sequence: number; data: EventData<typeof accountChanged> }>(
      `select (event -> 'sequence')::int as sequence, event -> 'data' as data
       from outbox where subject = $1 and aggregate_id = $2 order by position`,
      [accountChanged.subject, owner.userId],
    );

  it('says who made it, to whoever keeps names', async () => {
    const { userId, email } = owner;
    const data = { userId, email, firstName: 'Kim', lastName: 'Doe', language: 'en' };
    expect(await recorded()).toEqual([{ sequence: 1, data }]);
  });

  it('changes in name, external id and language, and says so', async () => {
    const change = { firstName: 'Zoë', externalId: 'E-7', language: 'de' as const };
    const me = await serving.call(updateMe, change, owner);
    expect(me).toMatchObject({ ...change, lastName: 'Doe', email: owner.email });
    expect(await serving.call(getMe, {}, owner)).toEqual(me);
    const cleared = await serving.call(updateMe, { externalId: null }, owner);
    expect(cleared.externalId).toBeNull();
    const [, second, third] = await recorded();
    expect(second).toMatchObject({ sequence: 2, data: { firstName: 'Zoë', language: 'de' } });
    expect(third?.sequence).toBe(3);
  });

  it('does not change where nothing does', async () => {
    const before = await recorded();
    await serving.call(updateMe, { firstName: 'Zoë' }, owner);
    await serving.call(updateMe, {}, owner);
    expect(await recorded()).toEqual(before);
  });

  it.each([{ email: 'new@example.org' }, { platformRole: 'platform-support' }, { username: 'x' }])(
    'does not take %j',
    async (change) => {
      const attempt = serving.call(updateMe, change as object, owner);
      await expect(attempt).rejects.toMatchObject({ code: 'invalid-request' });
    },
  );

  it('C1: says whether nothing is sent to its address', async () => {
    const blocked = async () => (await serving.call(getMe, {}, owner)).emailBlocked;
    expect(await blocked()).toBe(false);
    await serving.setEmailBlock(owner.email, true);
    expect(await blocked()).toBe(true);
    await serving.setEmailBlock(owner.email, false);
    expect(await blocked()).toBe(false);
  });
});

describe('the own sessions', () => {
  it('are listed, the newest first, with where they come from', async () => {
    const who = await serving.createOwner();
    const input = { username: who.email, password: PASSWORD };
    const phone = await serving.call(signIn, input, { address: '198.51.100.9' });
    const { items } = await serving.call(listMySessions, {}, who);
    expect(items).toMatchObject([
      { id: idOf(phone), address: '198.51.100.9', device: 'tests', current: false },
      { id: idOf(who.session), address: HOME, organizationId: who.organizationId, current: true },
    ]);
    const first = await serving.call(listMySessions, { limit: 1 }, who);
    const cursor = first.nextCursor ?? '';
    const rest = await serving.call(listMySessions, { limit: 1, cursor }, who);
    expect([...first.items, ...rest.items]).toEqual(items);
    expect(rest.nextCursor).toBeNull();
  });

  it('end one by one, at once', async () => {
    const who = await serving.createOwner();
    const phone = await serving.signIn(who.email, PASSWORD);
    await serving.call(endMySession, { sessionId: idOf(phone) }, who);
    expect(await sessionsOf(who)).toEqual([idOf(who.session)]);
    const keys = await serving.query<{ key: string }>('select key from revocations');
    expect(keys).toContainEqual({ key: `session.${idOf(phone)}` });
    const again = serving.call(endMySession, { sessionId: idOf(phone) }, who);
    await expect(again).rejects.toBeInstanceOf(NotFound);
  });

  it('are nobody else’s, of the same organization neither', async () => {
    const colleague = await serving.createOwner();
    const { organizationId } = owner;
    await serving.query('update sessions set organization_id = $1 where user_id = $2', [
      organizationId,
      colleague.userId,
    ]);
    expect(await sessionsOf(owner)).not.toContain(idOf(colleague.session));
    for (const sessionId of [idOf(colleague.session), SessionId.parse(randomUUID())]) {
      const attempt = serving.call(endMySession, { sessionId }, owner);
      await expect(attempt).rejects.toBeInstanceOf(NotFound);
    }
  });

  it('say when they began, to whoever wants to know who was there', async () => {
    const who = await serving.createOwner();
    const [row] = await serving.query<{ event: { data: EventData<typeof sessionStarted> } }>(
      'select event from outbox where subject = $1 and aggregate_id = $2',
      [sessionStarted.subject, idOf(who.session)],
    );
    const { userId, organizationId } = who;
    expect(row?.event.data).toMatchObject({ userId, organizationId });
  });

  it('B8: are over where their owner was taken out of the organization, and go on elsewhere', async () => {
    const who = await serving.createOwner();
    serving.admit(who.userId);
    const [row] = await serving.query<EventData<typeof membershipRemoved>>(
      `select membership_id as "membershipId", organization_id as "organizationId", user_id as "userId"
       from sessions where id = $1`,
      [idOf(who.session)],
    );
    if (!row) throw new Error('there is no such session');
    const elsewhere = await serving.createOwner();
    await serving.query('update sessions set user_id = $1 where id = $2', [
      who.userId,
      idOf(elsewhere.session),
    ]);
    const sent = { aggregateId: row.membershipId, sequence: 1, data: row };
    await serving.events.publish(membershipRemoved, sent);
    await eventually(async () => (await sessionsOf(who)).join() === idOf(elsewhere.session));
  });
});

it('F22: every call is refused to whoever brings no statement, a forged one, or one of the wrong kind', async () => {
  const direct = await directCallerOf(serving.platform);
  expect(await directCallFaults(direct, 'identity')).toEqual([]);
});
