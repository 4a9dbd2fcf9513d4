import type { UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/invitations';
import { EmailBlocked, getActivation } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { activationOf, publishAccessChange, publishEmailBlock } from '../testing/events-fixture.js';
import { useInvitations } from '../testing/invitations-fixture.js';
import { refused } from '../testing/tenant-access-fixture.js';

const fixture = useInvitations();
let provider: UserActor;
let customer: UserActor;

beforeEach(() => {
  ({ provider, customer } = fixture.newTenants());
});

const resend = ({ id: invitationId }: contracts.Invitation, who = provider) =>
  fixture.call(who, contracts.resendInvitation, { invitationId });
const show = ({ id: invitationId }: contracts.Invitation, who = provider) =>
  fixture.call(who, contracts.getInvitation, { invitationId });

async function activated(email: string): Promise<contracts.Invitation> {
  await publishAccessChange(fixture, customer, email);
  fixture.tenantAccess.calls.handle(getActivation, () => activationOf(customer, email));
  return eventually(async () => (await fixture.listOf(provider, customer))[0]);
}

describe('resending an invitation', () => {
  it('F4: sends a new link for another 24 hours and disables the old one, even if it has expired', async () => {
    const email = 'again@clinic.example';
    const invitation = await fixture.invite(provider, customer, { email });
    await fixture.query(
      `update invitations set expires_at = now() - interval '3 days' where id = $1`,
      [invitation.id],
    );
    expect((await show(invitation)).status).toBe('expired');
    await resend(invitation);
    const { status, sentAt, expiresAt } = await show(invitation);
    expect(status).toBe('sent');
    expect(Number(expiresAt) - Number(sentAt)).toBe(24 * 60 * 60_000);
    const [old = '', fresh = ''] = await fixture.tokensSentTo(email);
    await expect(fixture.redeem(old)).rejects.toThrow(contracts.InvitationExpired);
    await fixture.redeem(fresh);
  });

  it('is refused once it is accepted or revoked', async () => {
    const accepted = await fixture.invite(provider, customer, { email: 'in@clinic.example' });
    await fixture.redeem(await fixture.tokenSentTo('in@clinic.example'));
    const revoked = await fixture.invite(provider, customer, { email: 'out@clinic.example' });
    await fixture.call(provider, contracts.deleteInvitation, { invitationId: revoked.id });
    for (const [invitation, status] of [
      [accepted, 'accepted'],
      [revoked, 'revoked'],
    ] as const) {
      const response = resend(invitation);
      await expect(response).rejects.toMatchObject({
        code: 'invitation-not-open',
        data: { status },
      });
    }
    expect(await fixture.tokensSentTo('out@clinic.example')).toHaveLength(1);
  });

  it.each(['member', 'activation'] as const)(
    'C1: is refused while the invitation shows its address as blocked (%s)',
    async (kind) => {
      const email = `bounced-${kind}@clinic.example`;
      const invitation =
        kind === 'member'
          ? await fixture.invite(provider, customer, { email })
          : await activated(email);
      await publishEmailBlock(fixture, email, true);
      await eventually(async () => (await show(invitation)).status === 'blocked');
      await expect(resend(invitation)).rejects.toThrow(EmailBlocked);
      expect(await fixture.tokensSentTo(email)).toHaveLength(1);
      await publishEmailBlock(fixture, email, false);
      await eventually(async () => (await show(invitation)).status === 'sent');
      await resend(invitation);
      expect(await fixture.tokensSentTo(email)).toHaveLength(2);
    },
  );

  it('C1 F7: follows the same rules as a new invitation', async () => {
    const email = 'judged@clinic.example';
    const invitation = await fixture.invite(provider, customer, { email, role: 'moderator' });
    fixture.tenantAccess.evaluate = () => refused('email-blocked');
    await expect(resend(invitation)).rejects.toThrow(EmailBlocked);
    expect(await fixture.tokensSentTo(email)).toHaveLength(1);
    fixture.tenantAccess.evaluate = ({ roles }) => ({
      kind: 'allowed',
      roles,
      roleNames: ['Moderator of today'],
      warnings: ['today'],
    });
    await resend(invitation);
    expect(await show(invitation)).toMatchObject({
      roles: ['Moderator of today'],
      warnings: ['today'],
    });
    expect(await fixture.tokensSentTo(email)).toHaveLength(2);
  });

  it('B7: by the customer keeps it visible to the provider that sent it', async () => {
    const invitation = await fixture.invite(provider, customer, { email: 'both@clinic.example' });
    await resend(invitation, customer);
    expect((await show(invitation, provider)).id).toBe(invitation.id);
    const stranger = fixture.newProvider();
    await expect(resend(invitation, stranger)).rejects.toMatchObject({ code: 'not-found' });
  });

  it("D4: of an activation goes to the customer's current address", async () => {
    const activation = await activated('old@clinic.example');
    expect(activation).toMatchObject({ email: 'old@clinic.example', roles: ['administrator'] });
    fixture.tenantAccess.calls.handle(getActivation, () =>
      activationOf(customer, 'new@clinic.example'),
    );
    await resend(activation);
    await fixture.redeem(await fixture.tokenSentTo('new@clinic.example'));
    expect((await show(activation)).status).toBe('revoked');
  });
});
