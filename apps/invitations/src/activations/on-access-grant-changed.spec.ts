import type { UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/invitations';
import { AccessClosed } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publishAccessChange } from '../testing/events-fixture.js';
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

describe('a change of what an open portal opens', () => {
  const untilTaken = ({ organizationId }: UserActor, sequence: number) =>
    eventually(async () => {
      const sql = 'select from inbox where aggregate_id = $1 and sequence >= $2';
      return (await trial.query(sql, [organizationId, sequence])).length > 0;
    });

  it('F59 D2: sends no link again, neither where one has expired nor where one was withdrawn', async () => {
    const [late, gone] = ['ticked@clinic.example', 'withdrawn@clinic.example'];
    const other = trial.customerOf(provider);
    await publishAccessChange(trial, customer, late);
    await publishAccessChange(trial, other, gone);
    const { id } = await eventually(only);
    const offered = await eventually(async () => (await trial.listOf(provider, other))[0]);
    await trial.query('update invitations set expires_at = now() where id = $1', [id]);
    await trial.call(provider, contracts.deleteInvitation, { invitationId: offered.id });
    for (const [whose, email] of [[customer, late] as const, [other, gone] as const])
      await untilTaken(whose, await publishAccessChange(trial, whose, email));
    expect(await trial.linksTo(late)).toHaveLength(1);
    expect(await trial.linksTo(gone)).toHaveLength(1);
    expect(await trial.listOf(provider, other)).toMatchObject([{ status: 'revoked' }]);
  });

  it('D2: follows the address, as long as nobody is in', async () => {
    await publishAccessChange(trial, customer, 'first-address@clinic.example');
    await eventually(only);
    await publishAccessChange(trial, customer, 'other-address@clinic.example');
    await eventually(
      async () => (await trial.linksTo('other-address@clinic.example')).length === 1,
    );
    await trial.redeem(await trial.linkTo('other-address@clinic.example'));
  });
});

describe('turning the portal off', () => {
  it('F16 F88: holds every link up while it is off, and none is lost', async () => {
    await publishAccessChange(trial, customer, 'boss@clinic.example');
    await eventually(only);
    const own = { email: 'own@clinic.example', roles: ['member'] };
    await trial.call(customer, contracts.inviteMember, own);
    trial.tenantAccess.isClosed = true;
    await publishAccessChange(trial, customer, null);
    const links = await Promise.all(
      ['boss@clinic.example', own.email].map((email) => trial.linkTo(email)),
    );
    for (const token of links) {
      await expect(trial.redeem(token)).rejects.toThrow(AccessClosed);
      await expect(trial.callAnonymously(contracts.lookUpActivation, { token })).rejects.toThrow(
        AccessClosed,
      );
    }
    trial.tenantAccess.isClosed = false;
    // Turned on again, it is the same invitation: nothing is sent anew.
    await publishAccessChange(trial, customer, 'boss@clinic.example');
    await publishAccessChange(trial, trial.customerOf(provider), 'next@clinic.example');
    await eventually(async () => (await trial.linksTo('next@clinic.example')).length === 1);
    expect(await trial.linksTo('boss@clinic.example')).toHaveLength(1);
    for (const token of links) await trial.redeem(token);
  });

  it('D2 F88: on again, an activation whose link has expired meanwhile is sent anew', async () => {
    const email = 'late@clinic.example';
    await publishAccessChange(trial, customer, email);
    const { id } = await eventually(only);
    await trial.query(`update invitations set expires_at = now() where id = $1`, [id]);
    await publishAccessChange(trial, customer, null);
    await publishAccessChange(trial, customer, email);
    await eventually(async () => (await trial.linksTo(email)).length === 2);
    expect((await only())?.id).toBe(id);
    await trial.redeem(await trial.linkTo(email));
  });

  it('F16: leaves whoever was just coming in a member, without a session', async () => {
    const email = 'just@clinic.example';
    const { id } = await trial.invite(provider, customer, { email });
    const token = await trial.linkTo(email);
    const gate = trial.identity.hold();
    trial.identity.isShut = true;
    const redeemed = expect(trial.redeem(token)).rejects.toThrow(AccessClosed);
    await eventually(async () => {
      const [row] = await trial.query<{ held: boolean }>(
        'select claim_id is not null as held from invitations where id = $1',
        [id],
      );
      return row?.held;
    });
    await publishAccessChange(trial, customer, null);
    gate.open();
    await redeemed;
    expect(await only()).toMatchObject({ status: 'accepted' });
    expect(trial.tenantAccess.memberships).toContainEqual(
      expect.objectContaining({ invitationId: id }),
    );
    trial.identity.isShut = false;
  });

  it('D2: changes nothing where the address of the activation is invited otherwise already', async () => {
    const { id } = await trial.invite(provider, customer, { email: 'boss2@clinic.example' });
    await publishAccessChange(trial, customer, 'boss2@clinic.example');
    await publishAccessChange(trial, trial.customerOf(provider), 'after@clinic.example');
    await eventually(async () => (await trial.linksTo('after@clinic.example')).length === 1);
    expect((await only())?.id).toBe(id);
  });
});
