import type { UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/invitations';
import { LastAdministrator, removeMembership } from '@gatehouse/contracts/tenant-access';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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

const remove = ({ id: invitationId }: contracts.Invitation, who = provider) =>
  trial.call(who, contracts.deleteInvitation, { invitationId });
const show = ({ id: invitationId }: contracts.Invitation, who = provider) =>
  trial.call(who, contracts.getInvitation, { invitationId });
const membersOf = ({ organizationId }: UserActor) =>
  trial.tenantAccess.memberships.filter((one) => one.organizationId === organizationId);

describe('deleting an invitation', () => {
  it('B8: ends its link', async () => {
    const email = 'open@clinic.example';
    const invitation = await trial.invite(provider, customer, { email });
    const token = await trial.linkTo(email);
    await remove(invitation);
    expect((await show(invitation)).status).toBe('revoked');
    await expect(trial.redeem(token)).rejects.toMatchObject({ code: 'invitation-unknown' });
    expect(membersOf(customer)).toEqual([]);
    // The address is free again.
    await trial.invite(provider, customer, { email });
  });

  it('B8: takes its user out of the organisation, and only out of that', async () => {
    const email = 'joined@clinic.example';
    const elsewhere = trial.customerOf(provider);
    for (const organization of [customer, elsewhere]) {
      const invitation = await trial.invite(provider, organization, { email });
      await trial.redeem(await trial.linkTo(email));
      expect((await show(invitation)).status).toBe('accepted');
      if (organization === customer) await remove(invitation);
    }
    expect(membersOf(customer)).toEqual([]);
    expect(membersOf(elsewhere)).toHaveLength(1);
    expect(trial.identity.accounts.has(email)).toBe(true);
  });

  it('B8: takes out whoever a redemption that broke off left behind', async () => {
    const email = 'broken@clinic.example';
    const invitation = await trial.invite(provider, customer, { email });
    await trial.redeem(await trial.linkTo(email));
    // As if the process had died before the last step.
    await trial.query(
      `update invitations set status = 'sent', accepted_at = null, accepted_by = null where id = $1`,
      [invitation.id],
    );
    await remove(invitation);
    expect(membersOf(customer)).toEqual([]);
  });

  it('B8: done twice is as good as once, and leaves alone who came back by another invitation', async () => {
    const email = 'back@clinic.example';
    const first = await trial.invite(provider, customer, { email });
    await trial.redeem(await trial.linkTo(email));
    await remove(first);
    await trial.invite(provider, customer, { email });
    await trial.redeem(await trial.linkTo(email));
    await remove(first);
    expect(membersOf(customer)).toHaveLength(1);
  });

  it('is open to the administrators of the organisation itself, and to nobody else', async () => {
    const invitation = await trial.invite(provider, customer, { email: 'whose@clinic.example' });
    for (const stranger of [trial.provider(), trial.customerOf(provider)])
      await expect(remove(invitation, stranger)).rejects.toMatchObject({ code: 'not-found' });
    const agent: UserActor = { ...customer, permissions: ['members:read'] };
    await expect(remove(invitation, agent)).rejects.toMatchObject({
      code: 'permission-denied',
      data: { permission: 'members:manage' },
    });
    await remove(invitation, customer);
    expect((await show(invitation)).status).toBe('revoked');
  });

  it('keeps what it cannot take away', async () => {
    const email = 'last@clinic.example';
    const invitation = await trial.invite(provider, customer, { email });
    await trial.redeem(await trial.linkTo(email));
    const { calls } = trial.tenantAccess;
    calls.answer(removeMembership, () => {
      throw new LastAdministrator();
    });
    await expect(remove(invitation)).rejects.toMatchObject({ code: 'last-administrator' });
    expect((await show(invitation)).status).toBe('accepted');
    trial.tenantAccess.answerRemoveMembership();
    // And holds on to nothing: another try comes through at once.
    await remove(invitation);
  });
});
