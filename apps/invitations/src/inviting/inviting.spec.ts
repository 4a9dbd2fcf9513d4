import { NotFound, PermissionDenied, type UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/invitations';
import { EmailBlocked } from '@gatehouse/contracts/tenant-access';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { InvitationsFixture } from '../testing/invitations-fixture.js';
import { refused } from '../testing/tenant-access-fixture.js';

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
  trial.tenantAccess.judge = () => undefined;
});

describe('inviting', () => {
  it('B5: offers a person of a customer a role there, and sends a link', async () => {
    const invitation = await trial.invite(provider, customer, {
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
    expect(await trial.linksTo('Theo-B5@clinic.example')).toHaveLength(1);
    expect(JSON.stringify(invitation)).not.toContain(await trial.linkTo('Theo-B5@clinic.example'));
  });

  it('B6: passes on what the organisation warns of, and shows it ever after', async () => {
    trial.tenantAccess.judge = ({ roles }) => ({
      kind: 'allowed',
      roles,
      roleNames: roles,
      warnings: ['administrator-of-managed-customer'],
    });
    const wish = { email: 'boss-b6@clinic.example', role: 'administrator' };
    const { id, warnings } = await trial.invite(provider, customer, wish);
    expect(warnings).toEqual(['administrator-of-managed-customer']);
    const again = await trial.call(provider, contracts.getInvitation, { invitationId: id });
    expect(again.warnings).toEqual(warnings);
  });

  it('C4: keeps a custom role by its id and shows it by its name', async () => {
    trial.tenantAccess.judge = () => ({
      kind: 'allowed',
      roles: ['0190-the-id-of-dispatcher', 'agent'],
      roleNames: ['Dispatcher', 'agent'],
      warnings: [],
    });
    const wish = { email: 'dora@provider.example', roles: ['dispatcher', 'agent'] };
    const { roles } = await trial.call(provider, contracts.inviteMember, wish);
    expect(roles).toEqual(['Dispatcher', 'agent']);
    trial.tenantAccess.judge = () => undefined;
    await trial.redeem(await trial.linkTo(wish.email));
    expect(trial.tenantAccess.memberships.at(-1)?.roles).toEqual([
      '0190-the-id-of-dispatcher',
      'agent',
    ]);
  });

  it('C6: needs neither names nor an external id for the own organisation', async () => {
    const wish = { email: 'nameless@provider.example', roles: ['agent'] };
    const invitation = await trial.call(provider, contracts.inviteMember, wish);
    expect(invitation).toMatchObject({ firstName: null, lastName: null, externalId: null });
  });

  it('C5: later makes a draft without a link, which Resend sends', async () => {
    const email = 'later@clinic.example';
    const draft = await trial.invite(provider, customer, { email, inviteNow: false });
    expect(draft).toMatchObject({ status: 'draft', sentAt: null, expiresAt: null });
    expect(await trial.linksTo(email)).toEqual([]);
    await trial.call(provider, contracts.resendInvitation, { invitationId: draft.id });
    const sent = await trial.call(provider, contracts.getInvitation, { invitationId: draft.id });
    expect(sent.status).toBe('sent');
    await trial.redeem(await trial.linkTo(email));
  });

  it('C2: finds an address that is invited whatever its case, and names the invitation', async () => {
    const { id } = await trial.invite(provider, customer, { email: 'Twice@clinic.example' });
    const again = trial.invite(provider, customer, { email: 'tWICE@clinic.example' });
    await expect(again).rejects.toMatchObject({
      code: 'invitation-exists',
      data: { invitationId: id },
    });
    const elsewhere = trial.customerOf(provider);
    await trial.invite(provider, elsewhere, { email: 'twice@clinic.example' });
  });

  it('B7: does not name to the provider what the customer has offered itself', async () => {
    const wish = { email: 'own@clinic.example', roles: ['member'] };
    await trial.call(customer, contracts.inviteMember, wish);
    const again = trial.invite(provider, customer, { email: wish.email });
    await expect(again).rejects.toMatchObject({ code: 'invitation-exists', data: {} });
  });

  it('F7 C1: refuses what the organisation refuses, and makes and sends nothing', async () => {
    trial.tenantAccess.judge = ({ email }) =>
      email.startsWith('blocked')
        ? refused('email-blocked')
        : refused('permission-denied', { permission: 'roles:manage' });
    const blocked = trial.invite(provider, customer, { email: 'blocked@clinic.example' });
    await expect(blocked).rejects.toThrow(EmailBlocked);
    const above = trial.invite(provider, customer, { email: 'above@clinic.example' });
    await expect(above).rejects.toThrow(PermissionDenied);
    const rows = await trial.query('select from invitations where organization_id = $1', [
      customer.organizationId,
    ]);
    expect(rows).toEqual([]);
  });

  it('F5: knows no customer of another provider', async () => {
    const stranger = trial.provider();
    const invited = trial.invite(stranger, customer, { email: 'x@clinic.example' });
    await expect(invited).rejects.toThrow(NotFound);
  });

  it.each(['Theo\nBcc: x@y.example', 'Theo\rX', 'Th\u0000eo', '\ud800'])(
    'F29: refuses a name with a control character or half a character (%j)',
    async (name) => {
      for (const field of ['firstName', 'lastName', 'externalId']) {
        const wish = { email: 'break@clinic.example', [field]: name };
        await expect(trial.invite(provider, customer, wish)).rejects.toMatchObject({
          code: 'invalid-request',
          data: { errors: [{ pointer: `/${field}` }] },
        });
      }
    },
  );

  it.each(['a@b.example\nBcc: x@y.example', '"a b"@c.example', 'a@b', 'a@b.example,c@d.example'])(
    'F29: refuses %j as an address',
    async (email) => {
      await expect(trial.invite(provider, customer, { email })).rejects.toMatchObject({
        data: { errors: [{ pointer: '/email' }] },
      });
    },
  );
});
