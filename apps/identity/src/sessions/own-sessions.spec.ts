import { randomUUID } from 'node:crypto';
import { NotFound, SessionId, type EventData } from '@gatehouse/contracts';
import {
  endMySession,
  listMySessions,
  sessionStarted,
  signIn,
} from '@gatehouse/contracts/identity';
import { membershipRemoved } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOME, IdentityFixture, type Owner, PASSWORD } from '../testing/identity-fixture.js';

let fixture: IdentityFixture;
let owner: Owner;

beforeAll(async () => {
  fixture = await IdentityFixture.start();
  owner = await fixture.createOwner();
});

afterAll(() => fixture.stop());

const sessionsOf = async (who: Owner) =>
  (await fixture.call(listMySessions, {}, who)).items.map(({ id }) => id);
const idOf = ({ accessToken }: { accessToken: string }) =>
  SessionId.parse(decodeJwt<{ sid: string }>(accessToken).sid);

describe('one’s own sessions', () => {
  it('are listed with device and address, newest first', async () => {
    const who = await fixture.createOwner();
    const input = { username: who.email, password: PASSWORD };
    const phone = await fixture.call(signIn, input, { address: '198.51.100.9' });
    const { items } = await fixture.call(listMySessions, {}, who);
    expect(items).toMatchObject([
      { id: idOf(phone), address: '198.51.100.9', device: 'tests', current: false },
      { id: idOf(who.session), address: HOME, organizationId: who.organizationId, current: true },
    ]);
    const first = await fixture.call(listMySessions, { limit: 1 }, who);
    const cursor = first.nextCursor ?? '';
    const rest = await fixture.call(listMySessions, { limit: 1, cursor }, who);
    expect([...first.items, ...rest.items]).toEqual(items);
    expect(rest.nextCursor).toBeNull();
  });

  it('can be ended one by one, with immediate effect', async () => {
    const who = await fixture.createOwner();
    const phone = await fixture.signIn(who.email, PASSWORD);
    await fixture.call(endMySession, { sessionId: idOf(phone) }, who);
    expect(await sessionsOf(who)).toEqual([idOf(who.session)]);
    const keys = await fixture.query<{ key: string }>('select key from revocations');
    expect(keys).toContainEqual({ key: `session.${idOf(phone)}` });
    const again = fixture.call(endMySession, { sessionId: idOf(phone) }, who);
    await expect(again).rejects.toBeInstanceOf(NotFound);
  });

  it('do not include those of others in the same organization', async () => {
    const colleague = await fixture.createOwner();
    const { organizationId } = owner;
    await fixture.query('update sessions set organization_id = $1 where user_id = $2', [
      organizationId,
      colleague.userId,
    ]);
    expect(await sessionsOf(owner)).not.toContain(idOf(colleague.session));
    for (const sessionId of [idOf(colleague.session), SessionId.parse(randomUUID())]) {
      const attempt = fixture.call(endMySession, { sessionId }, owner);
      await expect(attempt).rejects.toBeInstanceOf(NotFound);
    }
  });

  it('are published when they start', async () => {
    const who = await fixture.createOwner();
    const [row] = await fixture.query<{ event: { data: EventData<typeof sessionStarted> } }>(
      'select event from outbox where subject = $1 and aggregate_id = $2',
      [sessionStarted.subject, idOf(who.session)],
    );
    const { userId, organizationId } = who;
    expect(row?.event.data).toMatchObject({ userId, organizationId });
  });

  it('B8: end when the user is removed from the organization, and continue in others', async () => {
    const who = await fixture.createOwner();
    fixture.admit(who.userId);
    const [row] = await fixture.query<EventData<typeof membershipRemoved>>(
      `select membership_id as "membershipId", organization_id as "organizationId", user_id as "userId"
       from sessions where id = $1`,
      [idOf(who.session)],
    );
    if (!row) throw new Error('unreachable: the session exists');
    const elsewhere = await fixture.createOwner();
    await fixture.query('update sessions set user_id = $1 where id = $2', [
      who.userId,
      idOf(elsewhere.session),
    ]);
    const sent = { aggregateId: row.membershipId, sequence: 1, data: row };
    await fixture.events.publish(membershipRemoved, sent);
    await eventually(async () => (await sessionsOf(who)).join() === idOf(elsewhere.session));
  });
});
