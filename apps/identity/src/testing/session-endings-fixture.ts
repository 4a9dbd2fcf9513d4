import { randomUUID } from 'node:crypto';
import { CustomerId, ProviderId, type EventData } from '@gatehouse/contracts';
import { forgotPassword, type Session } from '@gatehouse/contracts/identity';
import { accessGrantChanged, membershipRemoved } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing';
import { decodeJwt } from 'jose';
import type { IdentityFixture, Owner } from './identity-fixture.js';

export const sidOf = ({ accessToken }: Session): string =>
  decodeJwt<{ sid: string }>(accessToken).sid;

/** Publishes a change of the access of the owner's organization, which was accepted. */
export const changeAccess = (
  { events }: IdentityFixture,
  { organizationId }: Owner,
  change: Pick<EventData<typeof accessGrantChanged>, 'to' | 'epoch' | 'endedEpoch'>,
  sequence = 1,
): Promise<void> => {
  const customerId = CustomerId.parse(organizationId);
  const providerId = ProviderId.parse(randomUUID());
  return events.publish(accessGrantChanged, {
    aggregateId: organizationId,
    sequence,
    data: { customerId, providerId, from: 'accepted', areas: [], activation: null, ...change },
  });
};

/** Publishes that the access of the owner's organization was disabled. */
export const disableAccess = (fixture: IdentityFixture, owner: Owner): Promise<void> =>
  changeAccess(fixture, owner, { to: 'disabled', epoch: 1, endedEpoch: 1 });

/** Publishes that the owner was removed from the organization. */
export async function removeMember(fixture: IdentityFixture, owner: Owner): Promise<void> {
  const [data] = await fixture.query<EventData<typeof membershipRemoved>>(
    `select membership_id as "membershipId", organization_id as "organizationId", user_id as "userId"
     from sessions where id = $1`,
    [sidOf(owner.session)],
  );
  if (!data) throw new Error('unreachable: the session exists');
  const sent = { aggregateId: data.membershipId, sequence: 1, data };
  await fixture.events.publish(membershipRemoved, sent);
}

/** The token of a reset link that the owner asked for. */
export async function resetTokenOf(
  fixture: IdentityFixture,
  { email, userId }: Owner,
): Promise<string> {
  await fixture.call(forgotPassword, { username: email });
  const [token] = await eventually(async () => {
    const tokens = await fixture.resetTokensFor(userId);
    return tokens.length > 0 && tokens;
  });
  return token ?? '';
}
