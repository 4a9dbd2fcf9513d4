import type { UserActor } from '@gatehouse/contracts';
import { ensureAccount } from '@gatehouse/contracts/identity';
import * as contracts from '@gatehouse/contracts/invitations';
import { ensureMembership, removeMembership } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { useInvitations } from '../testing/invitations-fixture.js';

const fixture = useInvitations();
let provider: UserActor;
let customer: UserActor;

beforeEach(() => {
  ({ provider, customer } = fixture.newTenants());
});

const remove = ({ id: invitationId }: contracts.Invitation) =>
  fixture.call(provider, contracts.deleteInvitation, { invitationId });
const show = ({ id: invitationId }: contracts.Invitation) =>
  fixture.call(provider, contracts.getInvitation, { invitationId });
const membersOf = ({ organizationId }: UserActor) =>
  fixture.tenantAccess.memberships.filter((one) => one.organizationId === organizationId);

describe('a redemption and a deletion at the same time', () => {
  /** Waits until another service was called for this invitation. */
  const untilCalled = (contract: unknown, { id }: contracts.Invitation) =>
    eventually(() =>
      [...fixture.tenantAccess.calls.asked, ...fixture.identity.calls.asked].some(
        (asked) => asked.contract === contract && JSON.stringify(asked.input).includes(id),
      ),
    );

  it('F2: the deletion waits for the redemption, and undoes it', async () => {
    const email = 'slow@clinic.example';
    const invitation = await fixture.invite(provider, customer, { email });
    const token = await fixture.tokenSentTo(email);
    const gate = fixture.identity.holdAccounts();
    const redeemed = fixture.redeem(token);
    await untilCalled(ensureAccount, invitation);
    const removed = remove(invitation);
    gate.open();
    await redeemed;
    await removed;
    expect((await show(invitation)).status).toBe('revoked');
    expect(membersOf(customer)).toEqual([]);
  });

  it('F2: the deletion gives up if the redemption takes too long, and the redemption succeeds', async () => {
    const email = 'slower@clinic.example';
    const invitation = await fixture.invite(provider, customer, { email });
    const token = await fixture.tokenSentTo(email);
    const gate = fixture.identity.holdAccounts();
    const redeemed = fixture.redeem(token);
    await untilCalled(ensureAccount, invitation);
    await expect(remove(invitation)).rejects.toMatchObject({ code: 'invitation-in-use' });
    gate.open();
    await redeemed;
    expect((await show(invitation)).status).toBe('accepted');
    expect(membersOf(customer)).toHaveLength(1);
  });

  it('F2: the redemption is refused during the deletion', async () => {
    const email = 'late@clinic.example';
    const invitation = await fixture.invite(provider, customer, { email });
    const token = await fixture.tokenSentTo(email);
    const gate = fixture.tenantAccess.holdRemovals();
    const removed = remove(invitation);
    await untilCalled(removeMembership, invitation);
    await expect(fixture.redeem(token)).rejects.toMatchObject({ code: 'invitation-in-use' });
    gate.open();
    await removed;
    await expect(fixture.redeem(token)).rejects.toMatchObject({ code: 'invitation-unknown' });
    expect(membersOf(customer)).toEqual([]);
    expect(
      fixture.tenantAccess.calls.asked.some(
        ({ contract, input }) =>
          contract === ensureMembership && JSON.stringify(input).includes(invitation.id),
      ),
    ).toBe(false);
  });

  it('F2: the redemption learns that its link was withdrawn at that moment, and not to retry', async () => {
    const email = 'just-now@clinic.example';
    const { id } = await fixture.invite(provider, customer, { email });
    const token = await fixture.tokenSentTo(email);
    // Locks the row until the redemption, which found it open, waits for it.
    const withdrawn = fixture.query(
      `begin; update invitations set status = 'revoked' where id = '${id}';
       do $$ begin
         while not exists (
           select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()
         ) loop perform pg_sleep(0.01), pg_stat_clear_snapshot(); end loop;
       end $$; commit`,
    );
    await eventually(async () => {
      const holding = await fixture.query(
        `select from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`,
      );
      return holding.length > 0;
    });
    await expect(fixture.redeem(token)).rejects.toMatchObject({ code: 'invitation-unknown' });
    await withdrawn;
    expect(membersOf(customer)).toEqual([]);
  });

  it('F2: in many races, there is a member exactly if the invitation is accepted', async () => {
    const prepared = [];
    for (let index = 0; index < 30; index++) {
      const organization = fixture.newCustomerOf(provider);
      const email = `race-${index}@clinic.example`;
      const invitation = await fixture.invite(provider, organization, { email });
      prepared.push({ organization, invitation, token: await fixture.tokenSentTo(email) });
    }
    const rounds = prepared.map(async ({ organization, invitation, token }) => {
      const [redeemed, removed] = await Promise.allSettled([
        fixture.redeem(token),
        remove(invitation),
      ]);
      const { status } = await show(invitation);
      expect([status, membersOf(organization).length]).toEqual([
        status,
        status === 'accepted' ? 1 : 0,
      ]);
      if (removed.status === 'fulfilled') expect(status).toBe('revoked');
      else expect(redeemed.status).toBe('fulfilled');
    });
    await Promise.all(rounds);
  });
});
