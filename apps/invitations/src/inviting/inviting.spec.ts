import { NotFound, PermissionDenied, type UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/invitations';
import { EmailBlocked } from '@gatehouse/contracts/tenant-access';
import { beforeEach, describe, expect, it } from 'vitest';
import { useInvitations } from '../testing/invitations-fixture.js';
import { refused } from '../testing/tenant-access-fixture.js';

const fixture = useInvitations();
let provider: UserActor;
let customer: UserActor;

beforeEach(() => {
  ({ provider, customer } = fixture.newTenants());
});

describe('inviting', () => {
  it('B5: invites a person to a role at a customer, and sends a link', async () => {
    const invitation = await fixture.invite(provider, customer, {
      email: 'Theo-B5@clinic.example',
      language: 'de',
      role: 'moderator',
      externalId: 'P-17',
    });
    expect(invitation).toEqual({
      id: expect.any(String),
      organizationId: customer.organizationId,
      email: 'Theo-B5@clinic.example',
      firstName: 'Theo',
      lastName: 'Brandt',
      language: 'de',
      roles: ['moderator'],
      platformRole: 'platform-user',
      externalId: 'P-17',
      status: 'sent',
      createdAt: expect.any(Date),
      sentAt: expect.any(Date),
      expiresAt: expect.any(Date),
      acceptedAt: null,
      warnings: [],
      withdrawnBecause: null,
    });
    const lasts = Number(invitation.expiresAt) - Number(invitation.sentAt);
    expect(lasts).toBe(24 * 60 * 60_000);
    expect(await fixture.tokensSentTo('Theo-B5@clinic.example')).toHaveLength(1);
    expect(JSON.stringify(invitation)).not.toContain(
      await fixture.tokenSentTo('Theo-B5@clinic.example'),
    );
  });

  it('B6: returns warnings, and keeps showing them', async () => {
    fixture.tenantAccess.evaluate = ({ roles }) => ({
      kind: 'allowed',
      roles,
      roleNames: roles,
      warnings: ['administrator-of-managed-customer'],
    });
    const input = { email: 'boss-b6@clinic.example', role: 'administrator' };
    const { id, warnings } = await fixture.invite(provider, customer, input);
    expect(warnings).toEqual(['administrator-of-managed-customer']);
    const again = await fixture.call(provider, contracts.getInvitation, { invitationId: id });
    expect(again.warnings).toEqual(warnings);
  });

  it('C4: stores a custom role by id and shows it by name', async () => {
    fixture.tenantAccess.evaluate = () => ({
      kind: 'allowed',
      roles: ['0190-the-id-of-dispatcher', 'agent'],
      roleNames: ['Dispatcher', 'agent'],
      warnings: [],
    });
    const input = { email: 'dora@provider.example', roles: ['dispatcher', 'agent'] };
    const { roles } = await fixture.call(provider, contracts.inviteMember, input);
    expect(roles).toEqual(['Dispatcher', 'agent']);
    fixture.tenantAccess.evaluate = () => undefined;
    await fixture.redeem(await fixture.tokenSentTo(input.email));
    expect(fixture.tenantAccess.memberships.at(-1)?.roles).toEqual([
      '0190-the-id-of-dispatcher',
      'agent',
    ]);
  });

  it('C6: requires neither names nor an external id for the own organisation', async () => {
    const input = { email: 'nameless@provider.example', roles: ['agent'] };
    const invitation = await fixture.call(provider, contracts.inviteMember, input);
    expect(invitation).toMatchObject({ firstName: null, lastName: null, externalId: null });
  });

  it('C5: without sending creates a draft, which a resend sends', async () => {
    const email = 'later@clinic.example';
    const draft = await fixture.invite(provider, customer, { email, inviteNow: false });
    expect(draft).toMatchObject({ status: 'draft', sentAt: null, expiresAt: null });
    expect(await fixture.tokensSentTo(email)).toEqual([]);
    await fixture.call(provider, contracts.resendInvitation, { invitationId: draft.id });
    const sent = await fixture.call(provider, contracts.getInvitation, { invitationId: draft.id });
    expect(sent.status).toBe('sent');
    await fixture.redeem(await fixture.tokenSentTo(email));
  });

  it('C2: recognises an invited address whatever its case, and names the invitation', async () => {
    const { id } = await fixture.invite(provider, customer, { email: 'Twice@clinic.example' });
    const again = fixture.invite(provider, customer, { email: 'tWICE@clinic.example' });
    await expect(again).rejects.toMatchObject({
      code: 'invitation-exists',
      data: { invitationId: id },
    });
    const elsewhere = fixture.newCustomerOf(provider);
    await fixture.invite(provider, elsewhere, { email: 'twice@clinic.example' });
  });

  it("B7: does not reveal the customer's own invitations to the provider", async () => {
    const input = { email: 'own@clinic.example', roles: ['member'] };
    await fixture.call(customer, contracts.inviteMember, input);
    const again = fixture.invite(provider, customer, { email: input.email });
    await expect(again).rejects.toMatchObject({ code: 'invitation-exists', data: {} });
  });

  it('F7 C1: refuses what the organisation refuses, and creates and sends nothing', async () => {
    fixture.tenantAccess.evaluate = ({ email }) =>
      email.startsWith('blocked')
        ? refused('email-blocked')
        : refused('permission-denied', { permission: 'roles:manage' });
    const blocked = fixture.invite(provider, customer, { email: 'blocked@clinic.example' });
    await expect(blocked).rejects.toThrow(EmailBlocked);
    const above = fixture.invite(provider, customer, { email: 'above@clinic.example' });
    await expect(above).rejects.toThrow(PermissionDenied);
    const rows = await fixture.query('select from invitations where organization_id = $1', [
      customer.organizationId,
    ]);
    expect(rows).toEqual([]);
  });

  it("F5: does not find another provider's customer", async () => {
    const stranger = fixture.newProvider();
    const invited = fixture.invite(stranger, customer, { email: 'x@clinic.example' });
    await expect(invited).rejects.toThrow(NotFound);
  });

  it.each(['Theo\nBcc: x@y.example', 'Theo\rX', 'Th\u0000eo', '\ud800'])(
    'F29: refuses a name with a control character or a lone surrogate (%j)',
    async (name) => {
      for (const field of ['firstName', 'lastName', 'externalId']) {
        const input = { email: 'break@clinic.example', [field]: name };
        await expect(fixture.invite(provider, customer, input)).rejects.toMatchObject({
          code: 'invalid-request',
          data: { errors: [{ pointer: `/${field}` }] },
        });
      }
    },
  );

  it.each(['a@b.example\nBcc: x@y.example', '"a b"@c.example', 'a@b', 'a@b.example,c@d.example'])(
    'F29: refuses %j as an address',
    async (email) => {
      await expect(fixture.invite(provider, customer, { email })).rejects.toMatchObject({
        data: { errors: [{ pointer: '/email' }] },
      });
    },
  );
});
