import type { UserActor } from '@gatehouse/contracts';
import { ensureAccount, InvalidCredentials } from '@gatehouse/contracts/identity';
import * as contracts from '@gatehouse/contracts/invitations';
import { checkInvitationValidity, InviterNotAuthorized } from '@gatehouse/contracts/tenant-access';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shiftClock } from '../testing/clock-fixture.js';
import { useInvitations } from '../testing/invitations-fixture.js';

const fixture = useInvitations();
let provider: UserActor;
let customer: UserActor;

beforeEach(() => {
  ({ provider, customer } = fixture.newTenants());
});

const lookUp = (token: string) => fixture.callAnonymously(contracts.lookUpActivation, { token });
const membersOf = ({ organizationId }: UserActor) =>
  fixture.tenantAccess.memberships.filter((one) => one.organizationId === organizationId);

/** Makes a link expire at this offset from now, by the clock of the database. */
const expireIn = (email: string, interval: string) =>
  fixture.query(
    `update invitations set expires_at = clock_timestamp() + $2::interval where email = $1`,
    [email, interval],
  );

describe('F3: the 24 hours of a link', () => {
  let resetClock = (): void => undefined;
  afterEach(() => {
    resetClock();
  });

  it.each([10, -10])(
    'F3: end by the clock of the database, even if that of the process is %i minutes off',
    async (minutes) => {
      const email = `clock-${minutes}@clinic.example`;
      resetClock = shiftClock(minutes);
      const before = realNow();
      const { sentAt, expiresAt } = await fixture.invite(provider, customer, { email });
      expect(Math.abs(Number(sentAt) - before)).toBeLessThan(60_000);
      expect(Number(expiresAt) - Number(sentAt)).toBe(24 * 60 * 60_000);
      const token = await fixture.tokenSentTo(email);

      await expireIn(email, '-1 second');
      await expect(lookUp(token)).rejects.toThrow(contracts.InvitationExpired);
      await expect(fixture.redeem(token)).rejects.toThrow(contracts.InvitationExpired);
      expect(membersOf(customer)).toEqual([]);

      await expireIn(email, '1 second');
      await fixture.redeem(token);
      expect(membersOf(customer)).toHaveLength(1);
    },
  );

  /** The real time, unaffected by the shifted clock. */
  const realNow = (): number => performance.timeOrigin + performance.now();
});

describe('redeeming', () => {
  it('B5: makes the person a member with the roles of the invitation', async () => {
    const email = 'Theo@clinic.example';
    await fixture.invite(provider, customer, { email, role: 'moderator' });
    await fixture.redeem(await fixture.tokenSentTo(email));
    const person = { email, firstName: 'Kim', lastName: 'Doe' };
    expect(membersOf(customer)).toMatchObject([{ roles: ['moderator'], person }]);
  });

  it('F6: accepts neither roles nor an organisation from the caller', async () => {
    const email = 'slip@clinic.example';
    await fixture.invite(provider, customer, { email });
    const token = await fixture.tokenSentTo(email);
    const injected = {
      roles: ['administrator'],
      organizationId: provider.organizationId,
      platformRole: 'platform-support',
    };
    for (const [field, value] of Object.entries(injected)) {
      const input = { token, password: 'a long password for tests', [field]: value };
      await expect(
        fixture.callAnonymously(contracts.redeemInvitation, input),
      ).rejects.toMatchObject({
        code: 'invalid-request',
        data: { errors: [{ pointer: `/${field}` }] },
      });
    }
    expect(membersOf(customer)).toEqual([]);
  });

  it('C9 F12: requires the password of an existing account, and keeps its names', async () => {
    const email = 'known@clinic.example';
    const elsewhere = fixture.newCustomerOf(provider);
    await fixture.invite(provider, elsewhere, { email });
    await fixture.redeem(await fixture.tokenSentTo(email), 'the password of the account');
    await fixture.invite(provider, customer, { email, firstName: 'Wrongly', lastName: 'Spelt' });
    const token = await fixture.tokenSentTo(email);
    expect((await lookUp(token)).accountExists).toBe(true);
    await expect(fixture.redeem(token, 'a new password for it')).rejects.toThrow(
      InvalidCredentials,
    );
    expect(membersOf(customer)).toEqual([]);

    const password = 'the password of the account';
    await fixture.callAnonymously(contracts.redeemInvitation, { token, password });
    const [known] = membersOf(elsewhere);
    expect(membersOf(customer)).toMatchObject([
      { userId: known?.userId, person: { firstName: 'Kim', lastName: 'Doe' } },
    ]);
  });

  it('C6: leaves missing names to the account', async () => {
    const email = 'nameless@provider.example';
    await fixture.call(provider, contracts.inviteMember, { email, roles: ['agent'] });
    const token = await fixture.tokenSentTo(email);
    await fixture.callAnonymously(contracts.redeemInvitation, {
      token,
      password: 'a long password for tests',
    });
    const asked = fixture.identity.calls.asked.filter(({ contract }) => contract === ensureAccount);
    expect(asked.at(-1)?.input).toMatchObject({ firstName: null, lastName: null });
  });

  it('F7: is refused if the inviter lost the permission, until someone else resends', async () => {
    const email = 'orphan@clinic.example';
    const { id: invitationId } = await fixture.invite(provider, customer, { email });
    const token = await fixture.tokenSentTo(email);
    fixture.tenantAccess.inviterIsAllowed = false;
    await expect(lookUp(token)).rejects.toThrow(InviterNotAuthorized);
    await expect(fixture.redeem(token)).rejects.toThrow(InviterNotAuthorized);
    expect(membersOf(customer)).toEqual([]);

    // Renewing would change nothing, and does not reveal why.
    await expireIn(email, '-1 second');
    await fixture.callAnonymously(contracts.renewActivation, { token });
    expect(await fixture.tokensSentTo(email)).toHaveLength(1);

    await fixture.call(customer, contracts.resendInvitation, { invitationId });
    fixture.tenantAccess.inviterIsAllowed = true;
    await fixture.redeem(await fixture.tokenSentTo(email));
    const asked = fixture.tenantAccess.calls.asked.filter(
      ({ contract }) => contract === checkInvitationValidity,
    );
    const inviter = { userId: customer.userId, organizationId: customer.organizationId };
    expect(asked.at(-1)?.input).toMatchObject({ invitation: { inviter, roles: ['member'] } });
  });

  it('F9: that fails leaves a link that works once the claim expires, and creates one membership', async () => {
    const email = 'broken@clinic.example';
    const { id } = await fixture.invite(provider, customer, { email });
    const token = await fixture.tokenSentTo(email);
    const gate = fixture.identity.holdAccounts();
    await expect(fixture.redeemWithin(token, 300)).rejects.toMatchObject({ code: 'timed-out' });
    // The call that timed out may still take effect, so the claim is kept.
    await expect(fixture.redeem(token)).rejects.toThrow(contracts.InvitationInUse);
    // The first one still waits; later ones do not.
    fixture.identity.holdAccounts().open();
    await fixture.query('update invitations set claimed_until = clock_timestamp() where id = $1', [
      id,
    ]);
    await fixture.redeem(token);
    gate.open();
    expect(membersOf(customer)).toHaveLength(1);
    const shown = await fixture.call(provider, contracts.getInvitation, { invitationId: id });
    expect(shown.status).toBe('accepted');
  });
});
