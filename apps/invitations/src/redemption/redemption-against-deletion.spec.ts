import type { UserActor } from '@gatehouse/contracts';
import { ensureAccount } from '@gatehouse/contracts/identity';
import * as contracts from '@gatehouse/contracts/invitations';
import { ensureMembership, removeMembership } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing';
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

const remove = ({ id: invitationId }: contracts.Invitation) =>
  trial.call(provider, contracts.deleteInvitation, { invitationId });
const show = ({ id: invitationId }: contracts.Invitation) =>
  trial.call(provider, contracts.getInvitation, { invitationId });
const membersOf = ({ organizationId }: UserActor) =>
  trial.tenantAccess.memberships.filter((one) => one.organizationId === organizationId);

describe('redemption against deletion', () => {
  /** Waits until something was asked of a neighbour for this invitation. */
  const untilAsked = (contract: unknown, { id }: contracts.Invitation) =>
    eventually(() =>
      [...trial.tenantAccess.calls.asked, ...trial.identity.calls.asked].some(
        (asked) => asked.contract === contract && JSON.stringify(asked.input).includes(id),
      ),
    );

  it('F2: a deletion that finds a redemption under way waits for it, and undoes it', async () => {
    const email = 'slow@clinic.example';
    const invitation = await trial.invite(provider, customer, { email });
    const token = await trial.linkTo(email);
    const gate = trial.identity.hold();
    const redeemed = trial.redeem(token);
    await untilAsked(ensureAccount, invitation);
    const removed = remove(invitation);
    gate.open();
    await redeemed;
    await removed;
    expect((await show(invitation)).status).toBe('revoked');
    expect(membersOf(customer)).toEqual([]);
  });

  it('F2: a deletion gives up where the redemption takes too long, and the redemption goes on', async () => {
    const email = 'slower@clinic.example';
    const invitation = await trial.invite(provider, customer, { email });
    const token = await trial.linkTo(email);
    const gate = trial.identity.hold();
    const redeemed = trial.redeem(token);
    await untilAsked(ensureAccount, invitation);
    await expect(remove(invitation)).rejects.toMatchObject({ code: 'invitation-in-use' });
    gate.open();
    await redeemed;
    expect((await show(invitation)).status).toBe('accepted');
    expect(membersOf(customer)).toHaveLength(1);
  });

  it('F2: a redemption that finds a deletion under way is refused', async () => {
    const email = 'late@clinic.example';
    const invitation = await trial.invite(provider, customer, { email });
    const token = await trial.linkTo(email);
    const gate = trial.tenantAccess.hold();
    const removed = remove(invitation);
    await untilAsked(removeMembership, invitation);
    await expect(trial.redeem(token)).rejects.toMatchObject({ code: 'invitation-in-use' });
    gate.open();
    await removed;
    await expect(trial.redeem(token)).rejects.toMatchObject({ code: 'invitation-unknown' });
    expect(membersOf(customer)).toEqual([]);
    expect(
      trial.tenantAccess.calls.asked.some(
        ({ contract, input }) =>
          contract === ensureMembership && JSON.stringify(input).includes(invitation.id),
      ),
    ).toBe(false);
  });

  it('F2: a redemption whose link is withdrawn while it looks at it is told that, and not to come again', async () => {
    const email = 'just-now@clinic.example';
    const { id } = await trial.invite(provider, customer, { email });
    const token = await trial.linkTo(email);
    // Holds the row until the redemption, which found it open, waits for it.
    const withdrawn = trial.query(
      `begin; update invitations set status = 'revoked' where id = '${id}';
       do $$ begin
         while not exists (
           select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()
         ) loop perform pg_sleep(0.01), pg_stat_clear_snapshot(); end loop;
       end $$; commit`,
    );
    await eventually(async () => {
      const holding = await trial.query(
        `select from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`,
      );
      return holding.length > 0;
    });
    await expect(trial.redeem(token)).rejects.toMatchObject({ code: 'invitation-unknown' });
    await withdrawn;
    expect(membersOf(customer)).toEqual([]);
  });

  it('F2: at once, many times over, leaves a member exactly where the invitation is accepted', async () => {
    const prepared = [];
    for (let index = 0; index < 30; index++) {
      const organization = trial.customerOf(provider);
      const email = `race-${index}@clinic.example`;
      const invitation = await trial.invite(provider, organization, { email });
      prepared.push({ organization, invitation, token: await trial.linkTo(email) });
    }
    const rounds = prepared.map(async ({ organization, invitation, token }) => {
      const [redeemed, removed] = await Promise.allSettled([
        trial.redeem(token),
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
