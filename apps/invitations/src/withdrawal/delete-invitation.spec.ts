import type { UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/invitations';
import { LastAdministrator, removeMembership } from '@gatehouse/contracts/tenant-access';
import { beforeEach, describe, expect, it } from 'vitest';
import { useInvitations } from '../testing/invitations-fixture.js';

const fixture = useInvitations();
let provider: UserActor;
let customer: UserActor;

beforeEach(() => {
  ({ provider, customer } = fixture.newTenants());
});

const remove = ({ id: invitationId }: contracts.Invitation, who = provider) =>
  fixture.call(who, contracts.deleteInvitation, { invitationId });
const show = ({ id: invitationId }: contracts.Invitation, who = provider) =>
  fixture.call(who, contracts.getInvitation, { invitationId });
const membersOf = ({ organizationId }: UserActor) =>
  fixture.tenantAccess.memberships.filter((one) => one.organizationId === organizationId);

describe('deleting an invitation', () => {
  it('B8: disables its link', async () => {
    const email = 'open@clinic.example';
    const invitation = await fixture.invite(provider, customer, { email });
    const token = await fixture.tokenSentTo(email);
    await remove(invitation);
    expect((await show(invitation)).status).toBe('revoked');
    await expect(fixture.redeem(token)).rejects.toMatchObject({ code: 'invitation-unknown' });
    expect(membersOf(customer)).toEqual([]);
    // The address can be invited again.
    await fixture.invite(provider, customer, { email });
  });

  it('B8: removes its user from that organisation only', async () => {
    const email = 'joined@clinic.example';
    const elsewhere = fixture.newCustomerOf(provider);
    for (const organization of [customer, elsewhere]) {
      const invitation = await fixture.invite(provider, organization, { email });
      await fixture.redeem(await fixture.tokenSentTo(email));
      expect((await show(invitation)).status).toBe('accepted');
      if (organization === customer) await remove(invitation);
    }
    expect(membersOf(customer)).toEqual([]);
    expect(membersOf(elsewhere)).toHaveLength(1);
    expect(fixture.identity.accounts.has(email)).toBe(true);
  });

  it('B8: removes the member that an unfinished redemption left behind', async () => {
    const email = 'broken@clinic.example';
    const invitation = await fixture.invite(provider, customer, { email });
    await fixture.redeem(await fixture.tokenSentTo(email));
    // As if the process had crashed before the last step.
    await fixture.query(
      `update invitations set status = 'sent', accepted_at = null, accepted_by = null where id = $1`,
      [invitation.id],
    );
    await remove(invitation);
    expect(membersOf(customer)).toEqual([]);
  });

  it('B8: is idempotent, and does not affect a member who came back by another invitation', async () => {
    const email = 'back@clinic.example';
    const first = await fixture.invite(provider, customer, { email });
    await fixture.redeem(await fixture.tokenSentTo(email));
    await remove(first);
    await fixture.invite(provider, customer, { email });
    await fixture.redeem(await fixture.tokenSentTo(email));
    await remove(first);
    expect(membersOf(customer)).toHaveLength(1);
  });

  it('is allowed to the administrators of both organisations only', async () => {
    const invitation = await fixture.invite(provider, customer, { email: 'whose@clinic.example' });
    for (const stranger of [fixture.newProvider(), fixture.newCustomerOf(provider)])
      await expect(remove(invitation, stranger)).rejects.toMatchObject({ code: 'not-found' });
    const agent: UserActor = { ...customer, permissions: ['members:read'] };
    await expect(remove(invitation, agent)).rejects.toMatchObject({
      code: 'permission-denied',
      data: { permission: 'members:manage' },
    });
    await remove(invitation, customer);
    expect((await show(invitation)).status).toBe('revoked');
  });

  it('changes nothing if the member cannot be removed', async () => {
    const email = 'last@clinic.example';
    const invitation = await fixture.invite(provider, customer, { email });
    await fixture.redeem(await fixture.tokenSentTo(email));
    const { calls } = fixture.tenantAccess;
    calls.handle(removeMembership, () => {
      throw new LastAdministrator();
    });
    await expect(remove(invitation)).rejects.toMatchObject({ code: 'last-administrator' });
    expect((await show(invitation)).status).toBe('accepted');
    fixture.tenantAccess.handleRemoveMembership();
    // The claim was released, so a retry succeeds at once.
    await remove(invitation);
  });
});
