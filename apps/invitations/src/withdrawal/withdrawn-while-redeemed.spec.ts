import { MembershipId, RoleId, type UserActor } from '@gatehouse/contracts';
import { ensureAccount } from '@gatehouse/contracts/identity';
import * as contracts from '@gatehouse/contracts/invitations';
import { membershipRemoved, roleRemoved } from '@gatehouse/contracts/tenant-access';
import { newId } from '@gatehouse/platform';
import { eventually } from '@gatehouse/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publishAccessChange } from '../testing/events-fixture.js';
import type { Gate } from '../testing/gate-fixture.js';
import { useInvitations } from '../testing/invitations-fixture.js';

const fixture = useInvitations();
let provider: UserActor;
let customer: UserActor;
let unfinished: Gate | undefined;

beforeEach(() => {
  ({ provider, customer } = fixture.newTenants());
});

afterEach(() => unfinished?.open());

const membersOf = ({ organizationId }: UserActor) =>
  fixture.tenantAccess.memberships.filter((one) => one.organizationId === organizationId);

const statusOf = async (email: string): Promise<string | undefined> => {
  const [row] = await fixture.query<{ status: string }>(
    'select status from invitations where email = $1',
    [email],
  );
  return row?.status;
};

const until = (email: string, status: string) =>
  eventually(async () => (await statusOf(email)) === status);

/** A redemption that created a member and then failed, and whose claim has expired. */
async function failHalfway(email: string): Promise<void> {
  // The service's own deadline may be later than ours: opened now, it could still complete.
  unfinished = fixture.identity.holdSessions();
  const redeemed = fixture.redeemWithin(await fixture.tokenSentTo(email), 1_000);
  await expect(redeemed).rejects.toMatchObject({ code: 'timed-out' });
  expect(membersOf(customer)).toHaveLength(1);
  await fixture.query('update invitations set claimed_until = clock_timestamp() where email = $1', [
    email,
  ]);
}

describe('an invitation that is withdrawn', () => {
  it('F2: because another activation replaces it, admits no one who is redeeming it at that moment', async () => {
    const email = 'former@clinic.example';
    await publishAccessChange(fixture, customer, email);
    await until(email, 'sent');
    const token = await fixture.tokenSentTo(email);
    const gate = fixture.identity.holdAccounts();
    const redeemed = fixture.redeem(token);
    await eventually(() =>
      fixture.identity.calls.asked.some(({ contract }) => contract === ensureAccount),
    );
    await publishAccessChange(fixture, customer, 'present@clinic.example');
    await until(email, 'revoked');
    gate.open();
    await expect(redeemed).rejects.toThrow(contracts.InvitationUnknown);
    expect(membersOf(customer)).toEqual([]);
  });

  it('F2: loses the member that an unfinished redemption left behind, even after a refused retry', async () => {
    const email = 'broken-off@clinic.example';
    const roleId = newId(RoleId);
    await fixture.invite(provider, customer, { email, role: roleId });
    await failHalfway(email);
    fixture.tenantAccess.isClosed = true;
    await expect(fixture.redeem(await fixture.tokenSentTo(email))).rejects.toMatchObject({
      code: 'access-closed',
    });
    fixture.tenantAccess.isClosed = false;

    const { organizationId } = customer;
    await fixture.events['tenant-access'].publish(roleRemoved, {
      aggregateId: roleId,
      sequence: 1,
      data: { organizationId, roleId },
    });
    await until(email, 'revoked');
    expect(membersOf(customer)).toEqual([]);
  });

  it('F2: because its inviter left is revoked if its redemption was started, and otherwise becomes a draft', async () => {
    const untouched = 'untouched@clinic.example';
    const email = 'half-way@clinic.example';
    await fixture.invite(provider, customer, { email: untouched });
    await fixture.invite(provider, customer, { email });
    await failHalfway(email);
    const { organizationId, userId } = provider;
    await fixture.events['tenant-access'].publish(membershipRemoved, {
      aggregateId: newId(MembershipId),
      sequence: 2,
      data: { membershipId: newId(MembershipId), organizationId, userId },
    });
    await until(email, 'revoked');
    await until(untouched, 'draft');
    expect(membersOf(customer)).toEqual([]);
  });
});
