import type { UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/invitations';
import { AlreadyMember, prepareContact } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  publishContactEnabled,
  publishEmailBlock,
  publishProviderCreated,
} from '../testing/events-fixture.js';
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

const only = async (): Promise<contracts.Invitation | undefined> => {
  const invitations = await trial.listOf(provider, customer);
  expect(invitations.length).toBeLessThanOrEqual(1);
  return invitations[0];
};
const untilBlocked = () => eventually(async () => (await only())?.status === 'blocked');

describe('a contact that is to be a user', () => {
  it('E3: is sent an invitation, on behalf of whoever made it', async () => {
    const email = 'con@clinic.example';
    const { contactId } = await publishContactEnabled(trial, provider, customer, email);
    const invitation = await eventually(only);
    expect(invitation).toMatchObject({ email, status: 'sent', roles: ['member'] });
    const [row] = await trial.query(
      `select contact_id as "contactId", inviter_id as "inviterId" from invitations where id = $1`,
      [invitation.id],
    );
    expect(row).toEqual({ contactId, inviterId: provider.userId });
    await trial.redeem(await trial.linkTo(email));
  });

  it('E3: is not invited twice', async () => {
    const email = 'known@clinic.example';
    const { id } = await trial.invite(provider, customer, { email });
    await publishContactEnabled(trial, provider, customer, email.toUpperCase());
    await publishContactEnabled(trial, provider, customer, 'next@clinic.example');
    const listed = await eventually(async () => {
      const all = await trial.listOf(provider, customer);
      return all.some((one) => one.email === 'next@clinic.example') && all;
    });
    expect(listed.map((one) => one.email)).toEqual(['next@clinic.example', email]);
    expect(listed[1]?.id).toBe(id);
    expect(await trial.linksTo(email)).toHaveLength(1);
  });

  it('E4: is enabled by one action, which sends the e-mail', async () => {
    const offer = await publishContactEnabled(trial, provider, customer, 'first@clinic.example');
    await eventually(only);
    const { calls } = trial.tenantAccess;
    calls.answer(prepareContact, ({ contactId, roles }) => ({
      ...offer,
      contactId,
      email: 'enabled@clinic.example',
      roles: roles ?? offer.roles,
      roleNames: roles ?? offer.roles,
    }));
    const { contactId } = offer;
    const enable = (roles?: string[]) =>
      trial.call(provider, contracts.enableContact, { contactId, ...(roles ? { roles } : {}) });
    const enabled = await enable(['moderator']);
    expect(enabled).toMatchObject({
      email: 'enabled@clinic.example',
      roles: ['moderator'],
      status: 'sent',
    });
    await expect(enable()).rejects.toMatchObject({
      code: 'invitation-exists',
      data: { invitationId: enabled.id },
    });
    await trial.redeem(await trial.linkTo('enabled@clinic.example'));
    calls.answer(prepareContact, () => {
      throw new AlreadyMember();
    });
    await expect(enable()).rejects.toThrow(AlreadyMember);
  });
});

describe('a blocked address', () => {
  it('C1: shows on its open invitations until support removes the block; then resend works', async () => {
    const email = 'Refused@clinic.example';
    const { id: invitationId } = await trial.invite(provider, customer, { email });
    await publishEmailBlock(trial, email, true);
    await untilBlocked();
    await publishEmailBlock(trial, email, false);
    await eventually(async () => (await only())?.status === 'sent');
    expect(await trial.linksTo(email)).toHaveLength(1);
    await trial.call(provider, contracts.resendInvitation, { invitationId });
    await trial.redeem(await trial.linkTo(email));
    // The block belongs to the address: whoever is in stays in.
    await publishEmailBlock(trial, email, true);
    await publishEmailBlock(trial, 'other@clinic.example', true);
    expect((await only())?.status).toBe('accepted');
  });

  it("C1: once free again, gets the invitation that nobody else could resend: a provider's first", async () => {
    const email = 'ada@acme.example';
    await publishProviderCreated(trial, provider, email);
    const mine = async () => (await trial.call(provider, contracts.listInvitations, {})).items[0];
    await eventually(mine);
    await publishEmailBlock(trial, email, true);
    await eventually(async () => (await mine())?.status === 'blocked');
    expect(await trial.linksTo(email)).toHaveLength(1);
    await publishEmailBlock(trial, email, false);
    await eventually(async () => (await trial.linksTo(email)).length === 2);
    await trial.redeem(await trial.linkTo(email));
  });
});
