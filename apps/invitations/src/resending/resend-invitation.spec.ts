import type { UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/invitations';
import { EmailBlocked, getActivation } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { activationOf, publishAccessChange, publishEmailBlock } from '../testing/events-fixture.js';
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

const resend = ({ id: invitationId }: contracts.Invitation, who = provider) =>
  trial.call(who, contracts.resendInvitation, { invitationId });
const show = ({ id: invitationId }: contracts.Invitation, who = provider) =>
  trial.call(who, contracts.getInvitation, { invitationId });

async function activated(email: string): Promise<contracts.Invitation> {
  await publishAccessChange(trial, customer, email);
  trial.tenantAccess.calls.answer(getActivation, () => activationOf(customer, email));
  return eventually(async () => (await trial.listOf(provider, customer))[0]);
}

describe('resending an invitation', () => {
  it('F4: sends a new link for 24 hours anew and ends the old one, also where that is over', async () => {
    const email = 'again@clinic.example';
    const invitation = await trial.invite(provider, customer, { email });
    await trial.query(
      `update invitations set expires_at = now() - interval '3 days' where id = $1`,
      [invitation.id],
    );
    expect((await show(invitation)).status).toBe('expired');
    await resend(invitation);
    const { status, sentAt, expiresAt } = await show(invitation);
    expect(status).toBe('sent');
    expect(Number(expiresAt) - Number(sentAt)).toBe(24 * 60 * 60_000);
    const [old = '', fresh = ''] = await trial.linksTo(email);
    await expect(trial.redeem(old)).rejects.toThrow(contracts.InvitationExpired);
    await trial.redeem(fresh);
  });

  it('is refused once it was accepted or revoked', async () => {
    const accepted = await trial.invite(provider, customer, { email: 'in@clinic.example' });
    await trial.redeem(await trial.linkTo('in@clinic.example'));
    const revoked = await trial.invite(provider, customer, { email: 'out@clinic.example' });
    await trial.call(provider, contracts.deleteInvitation, { invitationId: revoked.id });
    for (const [invitation, status] of [
      [accepted, 'accepted'],
      [revoked, 'revoked'],
    ] as const) {
      const answer = resend(invitation);
      await expect(answer).rejects.toMatchObject({ code: 'invitation-not-open', data: { status } });
    }
    expect(await trial.linksTo('out@clinic.example')).toHaveLength(1);
  });

  it.each(['member', 'activation'] as const)(
    'C1: goes by what the invitation itself says of its address (%s)',
    async (kind) => {
      const email = `bounced-${kind}@clinic.example`;
      const invitation =
        kind === 'member'
          ? await trial.invite(provider, customer, { email })
          : await activated(email);
      await publishEmailBlock(trial, email, true);
      await eventually(async () => (await show(invitation)).status === 'blocked');
      await expect(resend(invitation)).rejects.toThrow(EmailBlocked);
      expect(await trial.linksTo(email)).toHaveLength(1);
      await publishEmailBlock(trial, email, false);
      await eventually(async () => (await show(invitation)).status === 'sent');
      await resend(invitation);
      expect(await trial.linksTo(email)).toHaveLength(2);
    },
  );

  it('C1 F7: is judged anew, as if it were the first time', async () => {
    const email = 'judged@clinic.example';
    const invitation = await trial.invite(provider, customer, { email, role: 'moderator' });
    trial.tenantAccess.judge = () => refused('email-blocked');
    await expect(resend(invitation)).rejects.toThrow(EmailBlocked);
    expect(await trial.linksTo(email)).toHaveLength(1);
    trial.tenantAccess.judge = ({ roles }) => ({
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
    expect(await trial.linksTo(email)).toHaveLength(2);
  });

  it('B7: by the customer itself leaves it among the invitations of the provider who offered it', async () => {
    const invitation = await trial.invite(provider, customer, { email: 'both@clinic.example' });
    await resend(invitation, customer);
    expect((await show(invitation, provider)).id).toBe(invitation.id);
    const stranger = trial.provider();
    await expect(resend(invitation, stranger)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('D4: of an activation goes to the address that the customer has by now', async () => {
    const activation = await activated('old@clinic.example');
    expect(activation).toMatchObject({ email: 'old@clinic.example', roles: ['administrator'] });
    trial.tenantAccess.calls.answer(getActivation, () =>
      activationOf(customer, 'new@clinic.example'),
    );
    await resend(activation);
    await trial.redeem(await trial.linkTo('new@clinic.example'));
    expect((await show(activation)).status).toBe('revoked');
  });
});
