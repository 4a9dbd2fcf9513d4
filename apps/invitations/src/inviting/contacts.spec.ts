import type { UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/invitations';
import { AlreadyMember, prepareContact } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { publishContactEnabled } from '../testing/events-fixture.js';
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

describe('a contact that becomes a user', () => {
  it('E3: is invited on behalf of the person who created it', async () => {
    const email = 'con@clinic.example';
    const { contactId } = await publishContactEnabled(fixture, provider, customer, email);
    const invitation = await eventually(only);
    expect(invitation).toMatchObject({ email, status: 'sent', roles: ['member'] });
    const [row] = await fixture.query(
      `select contact_id as "contactId", inviter_id as "inviterId" from invitations where id = $1`,
      [invitation.id],
    );
    expect(row).toEqual({ contactId, inviterId: provider.userId });
    await fixture.redeem(await fixture.tokenSentTo(email));
  });

  it('E3: is not invited twice', async () => {
    const email = 'known@clinic.example';
    const { id } = await fixture.invite(provider, customer, { email });
    await publishContactEnabled(fixture, provider, customer, email.toUpperCase());
    await publishContactEnabled(fixture, provider, customer, 'next@clinic.example');
    const listed = await eventually(async () => {
      const all = await fixture.listOf(provider, customer);
      return all.some((one) => one.email === 'next@clinic.example') && all;
    });
    expect(listed.map((one) => one.email)).toEqual(['next@clinic.example', email]);
    expect(listed[1]?.id).toBe(id);
    expect(await fixture.tokensSentTo(email)).toHaveLength(1);
  });

  it('E4: is enabled by one call, which sends the e-mail', async () => {
    const contact = await publishContactEnabled(
      fixture,
      provider,
      customer,
      'first@clinic.example',
    );
    await eventually(only);
    const { calls } = fixture.tenantAccess;
    calls.handle(prepareContact, ({ contactId, roles }) => ({
      ...contact,
      contactId,
      email: 'enabled@clinic.example',
      roles: roles ?? contact.roles,
      roleNames: roles ?? contact.roles,
    }));
    const { contactId } = contact;
    const enable = (roles?: string[]) =>
      fixture.call(provider, contracts.enableContact, { contactId, ...(roles ? { roles } : {}) });
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
    await fixture.redeem(await fixture.tokenSentTo('enabled@clinic.example'));
    calls.handle(prepareContact, () => {
      throw new AlreadyMember();
    });
    await expect(enable()).rejects.toThrow(AlreadyMember);
  });
});
