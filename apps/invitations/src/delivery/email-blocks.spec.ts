import type { UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/invitations';
import { eventually } from '@gatehouse/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { publishEmailBlock, publishProviderCreated } from '../testing/events-fixture.js';
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
const untilBlocked = () => eventually(async () => (await only())?.status === 'blocked');

describe('a blocked address', () => {
  it('C1: shows on its open invitations until support removes the block, after which they can be resent', async () => {
    const email = 'Refused@clinic.example';
    const { id: invitationId } = await fixture.invite(provider, customer, { email });
    await publishEmailBlock(fixture, email, true);
    await untilBlocked();
    await publishEmailBlock(fixture, email, false);
    await eventually(async () => (await only())?.status === 'sent');
    expect(await fixture.tokensSentTo(email)).toHaveLength(1);
    await fixture.call(provider, contracts.resendInvitation, { invitationId });
    await fixture.redeem(await fixture.tokenSentTo(email));
    // A block does not affect members.
    await publishEmailBlock(fixture, email, true);
    await publishEmailBlock(fixture, 'other@clinic.example', true);
    expect((await only())?.status).toBe('accepted');
  });

  it("C1: is sent the invitation of a provider's first administrator once the block is removed", async () => {
    const email = 'ada@acme.example';
    await publishProviderCreated(fixture, provider, email);
    const mine = async () => (await fixture.call(provider, contracts.listInvitations, {})).items[0];
    await eventually(mine);
    await publishEmailBlock(fixture, email, true);
    await eventually(async () => (await mine())?.status === 'blocked');
    expect(await fixture.tokensSentTo(email)).toHaveLength(1);
    await publishEmailBlock(fixture, email, false);
    await eventually(async () => (await fixture.tokensSentTo(email)).length === 2);
    await fixture.redeem(await fixture.tokenSentTo(email));
  });
});
