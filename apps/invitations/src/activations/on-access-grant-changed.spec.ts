import { UserId, type UserActor } from '@gatehouse/contracts';
import { accountErased } from '@gatehouse/contracts/identity';
import * as contracts from '@gatehouse/contracts/invitations';
import { AccessClosed } from '@gatehouse/contracts/tenant-access';
import { newId } from '@gatehouse/platform';
import { eventually } from '@gatehouse/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { publishAccessChange } from '../testing/events-fixture.js';
import { useInvitations } from '../testing/invitations-fixture.js';

const fixture = useInvitations();
let provider: UserActor;
let customer: UserActor;

beforeEach(() => {
  ({ provider, customer } = fixture.newTenants());
});

const only = async (): Promise<contracts.Invitation | undefined> => {
  const invitations = await fixture.listOf(provider, customer);
  expect(invitations.length).toBeLessThanOrEqual(1);
  return invitations[0];
};

describe('changing the access of a customer while it is on', () => {
  const untilProcessed = ({ organizationId }: UserActor, sequence: number) =>
    eventually(async () => {
      const sql = 'select from inbox where aggregate_id = $1 and sequence >= $2';
      return (await fixture.query(sql, [organizationId, sequence])).length > 0;
    });

  it('F59 D2: does not resend a link that has expired or was withdrawn', async () => {
    const [late, gone] = ['ticked@clinic.example', 'withdrawn@clinic.example'];
    const other = fixture.newCustomerOf(provider);
    await publishAccessChange(fixture, customer, late);
    await publishAccessChange(fixture, other, gone);
    const { id } = await eventually(only);
    const offered = await eventually(async () => (await fixture.listOf(provider, other))[0]);
    await fixture.query('update invitations set expires_at = now() where id = $1', [id]);
    await fixture.call(provider, contracts.deleteInvitation, { invitationId: offered.id });
    for (const [organizationId, email] of [[customer, late] as const, [other, gone] as const])
      await untilProcessed(
        organizationId,
        await publishAccessChange(fixture, organizationId, email),
      );
    expect(await fixture.tokensSentTo(late)).toHaveLength(1);
    expect(await fixture.tokensSentTo(gone)).toHaveLength(1);
    expect(await fixture.listOf(provider, other)).toMatchObject([{ status: 'revoked' }]);
  });

  it('F59 D2: does not resend a withdrawn link after a change with an older epoch', async () => {
    const email = 'older@clinic.example';
    const changed = async (accessEpoch: number) =>
      untilProcessed(
        customer,
        await publishAccessChange(fixture, customer, email, { accessEpoch }),
      );
    await changed(1);
    const { id } = await eventually(only);
    await changed(0);
    await fixture.call(provider, contracts.deleteInvitation, { invitationId: id });
    await changed(1);
    expect(await fixture.tokensSentTo(email)).toHaveLength(1);
    expect(await only()).toMatchObject({ status: 'revoked' });
  });

  it('D2 D4: sends nothing while the provider puts it off', async () => {
    const email = 'later@clinic.example';
    await publishAccessChange(fixture, customer, email, { sendEmail: false });
    expect(await eventually(only)).toMatchObject({ status: 'draft', sentAt: null });
    // Other changes of access send nothing either.
    await untilProcessed(customer, await publishAccessChange(fixture, customer, email));
    expect(await fixture.tokensSentTo(email)).toEqual([]);
    expect(await only()).toMatchObject({ status: 'draft' });
  });

  it('D2: sends nothing to a person who redeemed the activation and was erased', async () => {
    const email = 'erased@clinic.example';
    await publishAccessChange(fixture, customer, email);
    await eventually(only);
    await fixture.redeem(await fixture.tokenSentTo(email));
    const userId = newId(UserId);
    await fixture.events.identity.publish(accountErased, {
      aggregateId: userId,
      sequence: 1,
      data: { userId, email },
    });
    await eventually(async () => (await only())?.email !== email);
    await untilProcessed(customer, await publishAccessChange(fixture, customer, email));
    expect(await fixture.tokensSentTo(email)).toHaveLength(1);
    expect(await only()).toMatchObject({ status: 'accepted' });
  });

  it('D2: sends an activation to a new address until someone has accepted', async () => {
    await publishAccessChange(fixture, customer, 'first-address@clinic.example');
    await eventually(only);
    await publishAccessChange(fixture, customer, 'other-address@clinic.example');
    await eventually(
      async () => (await fixture.tokensSentTo('other-address@clinic.example')).length === 1,
    );
    await fixture.redeem(await fixture.tokenSentTo('other-address@clinic.example'));
  });
});

describe('turning access off', () => {
  it('F16 F88: disables every link until it is on again', async () => {
    await publishAccessChange(fixture, customer, 'boss@clinic.example');
    await eventually(only);
    const own = { email: 'own@clinic.example', roles: ['member'] };
    await fixture.call(customer, contracts.inviteMember, own);
    fixture.tenantAccess.isClosed = true;
    await publishAccessChange(fixture, customer, null);
    const links = await Promise.all(
      ['boss@clinic.example', own.email].map((email) => fixture.tokenSentTo(email)),
    );
    for (const token of links) {
      await expect(fixture.redeem(token)).rejects.toThrow(AccessClosed);
      await expect(fixture.callAnonymously(contracts.lookUpActivation, { token })).rejects.toThrow(
        AccessClosed,
      );
    }
    fixture.tenantAccess.isClosed = false;
    // Turned on again, it is the same invitation and nothing is resent.
    await publishAccessChange(fixture, customer, 'boss@clinic.example');
    await publishAccessChange(fixture, fixture.newCustomerOf(provider), 'next@clinic.example');
    await eventually(async () => (await fixture.tokensSentTo('next@clinic.example')).length === 1);
    expect(await fixture.tokensSentTo('boss@clinic.example')).toHaveLength(1);
    for (const token of links) await fixture.redeem(token);
  });

  it('D2 F88: and on again resends an activation whose link has expired in the meantime', async () => {
    const email = 'late@clinic.example';
    await publishAccessChange(fixture, customer, email);
    const { id } = await eventually(only);
    await fixture.query(`update invitations set expires_at = now() where id = $1`, [id]);
    await publishAccessChange(fixture, customer, null);
    await publishAccessChange(fixture, customer, email);
    await eventually(async () => (await fixture.tokensSentTo(email)).length === 2);
    expect((await only())?.id).toBe(id);
    await fixture.redeem(await fixture.tokenSentTo(email));
  });

  it('F16: makes a person who is redeeming at that moment a member, without a session', async () => {
    const email = 'just@clinic.example';
    const { id } = await fixture.invite(provider, customer, { email });
    const token = await fixture.tokenSentTo(email);
    const gate = fixture.identity.holdAccounts();
    fixture.identity.isClosed = true;
    const redeemed = expect(fixture.redeem(token)).rejects.toThrow(AccessClosed);
    await eventually(async () => {
      const [row] = await fixture.query<{ held: boolean }>(
        'select claim_id is not null as held from invitations where id = $1',
        [id],
      );
      return row?.held;
    });
    await publishAccessChange(fixture, customer, null);
    gate.open();
    await redeemed;
    expect(await only()).toMatchObject({ status: 'accepted' });
    expect(fixture.tenantAccess.memberships).toContainEqual(
      expect.objectContaining({ invitationId: id }),
    );
    fixture.identity.isClosed = false;
  });

  it('D2: changes nothing if the address already has another invitation', async () => {
    const { id } = await fixture.invite(provider, customer, { email: 'boss2@clinic.example' });
    await publishAccessChange(fixture, customer, 'boss2@clinic.example');
    await publishAccessChange(fixture, fixture.newCustomerOf(provider), 'after@clinic.example');
    await eventually(async () => (await fixture.tokensSentTo('after@clinic.example')).length === 1);
    expect((await only())?.id).toBe(id);
  });
});
