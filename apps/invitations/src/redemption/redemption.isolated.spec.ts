import type { UserActor } from '@gatehouse/contracts';
import { ensureAccount, InvalidCredentials } from '@gatehouse/contracts/identity';
import * as contracts from '@gatehouse/contracts/invitations';
import { getJoinable, InviterLostRight } from '@gatehouse/contracts/tenant-access';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shiftClock } from '../testing/clock-fixture.js';
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
afterEach(() => {
  trial.tenantAccess.inviterMay = true;
});

const lookUp = (token: string) => trial.callAnonymously(contracts.lookUpActivation, { token });
const membersOf = ({ organizationId }: UserActor) =>
  trial.tenantAccess.memberships.filter((one) => one.organizationId === organizationId);

/** Lets the 24 hours of a link be over at this distance from now, by the clock of the database. */
const endAt = (email: string, interval: string) =>
  trial.query(
    `update invitations set expires_at = clock_timestamp() + $2::interval where email = $1`,
    [email, interval],
  );

describe('F3: the 24 hours of a link', () => {
  let setClockRight = (): void => undefined;
  afterEach(() => {
    setClockRight();
  });

  it.each([10, -10])(
    'F3: end by the clock of the database, though that of the process is %i minutes off',
    async (minutes) => {
      const email = `clock-${minutes}@clinic.example`;
      setClockRight = shiftClock(minutes);
      const before = realNow();
      const { sentAt, expiresAt } = await trial.invite(provider, customer, { email });
      expect(Math.abs(Number(sentAt) - before)).toBeLessThan(60_000);
      expect(Number(expiresAt) - Number(sentAt)).toBe(24 * 60 * 60_000);
      const token = await trial.linkTo(email);

      await endAt(email, '-1 second');
      await expect(lookUp(token)).rejects.toThrow(contracts.InvitationExpired);
      await expect(trial.redeem(token)).rejects.toThrow(contracts.InvitationExpired);
      expect(membersOf(customer)).toEqual([]);

      await endAt(email, '1 second');
      await trial.redeem(token);
      expect(membersOf(customer)).toHaveLength(1);
    },
  );

  /** What the time really is, whatever this process believes. */
  const realNow = (): number => performance.timeOrigin + performance.now();
});

describe('redeeming', () => {
  it('B5: makes the person a member with the roles that were offered', async () => {
    const email = 'Theo@clinic.example';
    await trial.invite(provider, customer, { email, role: 'moderator' });
    await trial.redeem(await trial.linkTo(email));
    const person = { email, firstName: 'Kim', lastName: 'Doe' };
    expect(membersOf(customer)).toMatchObject([{ roles: ['moderator'], person }]);
  });

  it('F6: takes neither a role nor an organisation from whoever redeems', async () => {
    const email = 'slip@clinic.example';
    await trial.invite(provider, customer, { email });
    const token = await trial.linkTo(email);
    const slipped = {
      roles: ['administrator'],
      organizationId: provider.organizationId,
      platformRole: 'platform-support',
    };
    for (const [field, value] of Object.entries(slipped)) {
      const input = { token, password: 'a long password for tests', [field]: value };
      await expect(trial.callAnonymously(contracts.redeemInvitation, input)).rejects.toMatchObject({
        code: 'invalid-request',
        data: { errors: [{ pointer: `/${field}` }] },
      });
    }
    expect(membersOf(customer)).toEqual([]);
  });

  it('C9 F12: takes the password of an account that exists, and its names, and nothing else will do', async () => {
    const email = 'known@clinic.example';
    const elsewhere = trial.customerOf(provider);
    await trial.invite(provider, elsewhere, { email });
    await trial.redeem(await trial.linkTo(email), 'the password of the account');
    await trial.invite(provider, customer, { email, firstName: 'Wrongly', lastName: 'Spelt' });
    const token = await trial.linkTo(email);
    expect((await lookUp(token)).accountExists).toBe(true);
    await expect(trial.redeem(token, 'a new password for it')).rejects.toThrow(InvalidCredentials);
    expect(membersOf(customer)).toEqual([]);

    const password = 'the password of the account';
    await trial.callAnonymously(contracts.redeemInvitation, { token, password });
    const [known] = membersOf(elsewhere);
    expect(membersOf(customer)).toMatchObject([
      { userId: known?.userId, person: { firstName: 'Kim', lastName: 'Doe' } },
    ]);
  });

  it('C6: leaves it to the account whether names are still missing', async () => {
    const email = 'nameless@provider.example';
    await trial.call(provider, contracts.inviteMember, { email, roles: ['agent'] });
    const token = await trial.linkTo(email);
    await trial.callAnonymously(contracts.redeemInvitation, {
      token,
      password: 'a long password for tests',
    });
    const asked = trial.identity.calls.asked.filter(({ contract }) => contract === ensureAccount);
    expect(asked.at(-1)?.input).toMatchObject({ firstName: null, lastName: null });
  });

  it('F7: is refused where whoever offered it may no longer do so, until somebody else does', async () => {
    const email = 'orphan@clinic.example';
    const { id: invitationId } = await trial.invite(provider, customer, { email });
    const token = await trial.linkTo(email);
    trial.tenantAccess.inviterMay = false;
    await expect(lookUp(token)).rejects.toThrow(InviterLostRight);
    await expect(trial.redeem(token)).rejects.toThrow(InviterLostRight);
    expect(membersOf(customer)).toEqual([]);

    // Renewing it would change nothing, and is told to nobody.
    await endAt(email, '-1 second');
    await trial.callAnonymously(contracts.renewActivation, { token });
    expect(await trial.linksTo(email)).toHaveLength(1);

    await trial.call(customer, contracts.resendInvitation, { invitationId });
    trial.tenantAccess.inviterMay = true;
    await trial.redeem(await trial.linkTo(email));
    const asked = trial.tenantAccess.calls.asked.filter(({ contract }) => contract === getJoinable);
    const inviter = { userId: customer.userId, organizationId: customer.organizationId };
    expect(asked.at(-1)?.input).toMatchObject({ offer: { inviter, roles: ['member'] } });
  });

  it('F9: that broke off leaves a link that works once its hold is over, and ends in one membership', async () => {
    const email = 'broken@clinic.example';
    const { id } = await trial.invite(provider, customer, { email });
    const token = await trial.linkTo(email);
    const gate = trial.identity.hold();
    await expect(trial.redeemWithin(token, 300)).rejects.toMatchObject({ code: 'timed-out' });
    // What was asked may still be done, so nobody else begins before it can no longer be.
    await expect(trial.redeem(token)).rejects.toThrow(contracts.InvitationInUse);
    // The first is held up still; whoever comes now is not.
    trial.identity.hold().open();
    await trial.query('update invitations set claimed_until = clock_timestamp() where id = $1', [
      id,
    ]);
    await trial.redeem(token);
    gate.open();
    expect(membersOf(customer)).toHaveLength(1);
    const shown = await trial.call(provider, contracts.getInvitation, { invitationId: id });
    expect(shown.status).toBe('accepted');
  });
});
