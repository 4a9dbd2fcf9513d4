import { randomUUID } from 'node:crypto';
import { CustomerId, NotFound, SessionId } from '@gatehouse/contracts';
import {
  endCustomerMemberSessions,
  endMemberSessions,
  listCustomerMemberSessions,
  listMemberSessions,
  refreshSession,
  sessionsEnded,
  switchOrganization,
  type Session,
} from '@gatehouse/contracts/identity';
import { authorizeMemberManagement } from '@gatehouse/contracts/tenant-access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdentityFixture, PASSWORD, type Owner } from '../testing/identity-fixture.js';
import { sidOf } from '../testing/session-endings-fixture.js';

let fixture: IdentityFixture;
beforeAll(async () => {
  fixture = await IdentityFixture.start();
  fixture.tenantAccess.handle(authorizeMemberManagement, () => undefined);
});
afterAll(() => fixture.stop());

const idOf = (session: Session): SessionId => SessionId.parse(sidOf(session));

/** Makes a user a member of another user's organization, with the sessions that are open. */
const move = ({ userId }: Owner, { organizationId }: Owner) =>
  fixture.query('update sessions set organization_id = $1 where user_id = $2', [
    organizationId,
    userId,
  ]);

/** An administrator, and a member of the same organization. */
async function administratorAndMember(): Promise<[admin: Owner, member: Owner]> {
  const [admin, member] = [await fixture.createOwner(), await fixture.createOwner()];
  await move(member, admin);
  return [admin, member];
}

/** A user who is also in another organization, with a session there. */
async function elsewhereToo(owner: Owner): Promise<Session> {
  const organizationId = fixture.admit(owner.userId);
  const other = await fixture.signIn(owner.email, PASSWORD);
  return fixture.call(switchOrganization, { organizationId }, { session: other });
}

describe('E8: the sessions of a member', () => {
  it('are listed for an administrator, newest first, without those in other organizations', async () => {
    const [admin, member] = await administratorAndMember();
    const elsewhere = await elsewhereToo(member);
    const phone = await fixture.signIn(member.email, PASSWORD, '198.51.100.9');
    const { userId } = member;
    await fixture.query('update sessions set organization_id = $1 where id = $2', [
      admin.organizationId,
      idOf(phone),
    ]);
    const { items } = await fixture.call(listMemberSessions, { userId }, admin);
    expect(items).toEqual([
      expect.objectContaining({ id: idOf(phone), address: '198.51.100.9', device: 'tests' }),
      expect.objectContaining({ id: idOf(member.session), current: false }),
    ]);
    expect(items[0]).not.toHaveProperty('organizationId');
    expect(items.map(({ id }) => id)).not.toContain(idOf(elsewhere));
    const first = await fixture.call(listMemberSessions, { userId, limit: 1 }, admin);
    const cursor = first.nextCursor ?? '';
    const rest = await fixture.call(listMemberSessions, { userId, limit: 1, cursor }, admin);
    expect([...first.items, ...rest.items]).toEqual(items);
  });

  it('F16: are ended by an administrator, and only there', async () => {
    const [admin, member] = await administratorAndMember();
    const elsewhere = await elsewhereToo(member);
    const { userId } = member;
    await fixture.call(endMemberSessions, { userId }, admin);
    const { refreshToken } = member.session;
    await expect(fixture.call(refreshSession, { refreshToken })).rejects.toThrow();
    await fixture.call(refreshSession, { refreshToken: elsewhere.refreshToken });
    expect((await fixture.call(listMemberSessions, { userId }, admin)).items).toEqual([]);
    const keys = await fixture.query<{ key: string }>('select key from revocations');
    expect(keys).toContainEqual({ key: `session.${sidOf(member.session)}` });
    const [event] = await fixture.query(
      `select event ->> 'actorid' as "actorId", event -> 'data' ->> 'reason' as reason from outbox
       where subject = $1 and event -> 'data' -> 'sessions' -> 0 ->> 'sessionId' = $2`,
      [sessionsEnded.subject, sidOf(member.session)],
    );
    expect(event).toEqual({ actorId: admin.userId, reason: 'ended-by-administrator' });
  });

  it('do not include the one from which an administrator ends their own', async () => {
    const [admin] = await administratorAndMember();
    const phone = await fixture.signIn(admin.email, PASSWORD);
    await fixture.query('update sessions set organization_id = $1 where id = $2', [
      admin.organizationId,
      idOf(phone),
    ]);
    const { userId } = admin;
    await fixture.call(endMemberSessions, { userId }, admin);
    const { items } = await fixture.call(listMemberSessions, { userId }, admin);
    expect(items).toMatchObject([{ id: idOf(admin.session), current: true }]);
  });

  it('are only for those who may manage the member, in their own organization or a customer', async () => {
    const [admin, member] = await administratorAndMember();
    const { userId } = member;
    const customer = await fixture.createOwner();
    const customerId = CustomerId.parse(customer.organizationId);
    const theirs = { userId: customer.userId, customerId };
    const listed = await fixture.call(listCustomerMemberSessions, theirs, admin);
    expect(listed.items).toMatchObject([{ id: idOf(customer.session) }]);
    const asked = fixture.tenantAccess.asked.at(-1);
    expect(asked?.input).toEqual(theirs);
    expect(asked?.assertion).toBeDefined();

    fixture.tenantAccess.handle(authorizeMemberManagement, () => {
      throw new NotFound();
    });
    const attempts = [
      fixture.call(listMemberSessions, { userId }, admin),
      fixture.call(endMemberSessions, { userId }, admin),
      fixture.call(listCustomerMemberSessions, theirs, admin),
      fixture.call(endCustomerMemberSessions, theirs, admin),
    ];
    for (const attempt of attempts) await expect(attempt).rejects.toBeInstanceOf(NotFound);
    fixture.tenantAccess.handle(authorizeMemberManagement, () => undefined);
    const { items } = await fixture.call(listMemberSessions, { userId }, admin);
    expect(items).toHaveLength(1);
    await fixture.call(endCustomerMemberSessions, theirs, admin);
    expect((await fixture.call(listCustomerMemberSessions, theirs, admin)).items).toEqual([]);
  });

  it('of someone who is not there are none', async () => {
    const [admin] = await administratorAndMember();
    const userId = admin.userId;
    const customerId = CustomerId.parse(randomUUID());
    const { items } = await fixture.call(listCustomerMemberSessions, { userId, customerId }, admin);
    expect(items).toEqual([]);
  });
});
