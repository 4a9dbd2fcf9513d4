import { MembershipId, RoleId, type UserActor } from '@gatehouse/contracts';
import { ensureAccount } from '@gatehouse/contracts/identity';
import * as contracts from '@gatehouse/contracts/invitations';
import { membershipRemoved, roleRemoved } from '@gatehouse/contracts/tenant-access';
import { newId } from '@gatehouse/platform';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publishAccessChange } from '../testing/events-fixture.js';
import { InvitationsFixture } from '../testing/invitations-fixture.js';

let trial: InvitationsFixture;
let provider: UserActor;
let customer: UserActor;

beforeAll(async () => {
  trial = await InvitationsFixture.begin();
});
afterAll(() => trial.stop());
beforeEach(() => {
  provider = trial.provider();
  customer = trial.customerOf(provider);
});

const membersOf = ({ organizationId }: UserActor) =>
  trial.tenantAccess.memberships.filter((one) => one.organizationId === organizationId);

const statusOf = async (email: string): Promise<string | undefined> => {
  const [row] = await trial.query<{ status: string }>(
    'select status from invitations where email = $1',
    [email],
  );
  return row?.status;
};

const until = (email: string, status: string) =>
  eventually(async () => (await statusOf(email)) === status);

/** A redemption that has made a member and got no further, and whose hold has run out since. */
async function breakOff(email: string): Promise<void> {
  const gate = trial.identity.holdSessions();
  const redeemed = trial.redeemWithin(await trial.linkTo(email), 1_000);
  await expect(redeemed).rejects.toMatchObject({ code: 'timed-out' });
  gate.open();
  expect(membersOf(customer)).toHaveLength(1);
  await trial.query('update invitations set claimed_until = clock_timestamp() where email = $1', [
    email,
  ]);
}

describe('an invitation that is withdrawn', () => {
  it('F2: while somebody redeems it, since another activation takes its place, lets nobody in', async () => {
    const email = 'former@clinic.example';
    await publishAccessChange(trial, customer, email);
    await until(email, 'sent');
    const token = await trial.linkTo(email);
    const gate = trial.identity.hold();
    const redeemed = trial.redeem(token);
    await eventually(() =>
      trial.identity.calls.asked.some(({ contract }) => contract === ensureAccount),
    );
    await publishAccessChange(trial, customer, 'present@clinic.example');
    await until(email, 'revoked');
    gate.open();
    await expect(redeemed).rejects.toThrow(contracts.InvitationUnknown);
    expect(membersOf(customer)).toEqual([]);
  });

  it('F2: takes out whom a redemption that broke off had let in, though they tried again and were refused', async () => {
    const email = 'broken-off@clinic.example';
    const roleId = newId(RoleId);
    await trial.invite(provider, customer, { email, role: roleId });
    await breakOff(email);
    trial.tenantAccess.isClosed = true;
    await expect(trial.redeem(await trial.linkTo(email))).rejects.toMatchObject({
      code: 'access-closed',
    });
    trial.tenantAccess.isClosed = false;

    const { organizationId } = customer;
    await trial.events['tenant-access'].publish(roleRemoved, {
      aggregateId: roleId,
      sequence: 1,
      data: { organizationId, roleId },
    });
    await until(email, 'revoked');
    expect(membersOf(customer)).toEqual([]);
  });

  it('F2: for want of its inviter is withdrawn for good where a redemption of it broke off, and can be sent again where none did', async () => {
    const untouched = 'untouched@clinic.example';
    const email = 'half-way@clinic.example';
    await trial.invite(provider, customer, { email: untouched });
    await trial.invite(provider, customer, { email });
    await breakOff(email);
    const { organizationId, userId } = provider;
    await trial.events['tenant-access'].publish(membershipRemoved, {
      aggregateId: newId(MembershipId),
      sequence: 2,
      data: { membershipId: newId(MembershipId), organizationId, userId },
    });
    await until(email, 'revoked');
    await until(untouched, 'draft');
    expect(membersOf(customer)).toEqual([]);
  });
});
