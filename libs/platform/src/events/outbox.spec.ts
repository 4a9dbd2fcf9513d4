import { MembershipId, OrganizationId, UserId } from '@gatehouse/contracts';
import { membershipRemoved } from '@gatehouse/contracts/tenant-access';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { newId } from '../ids.js';
import { Relaying } from '../testing/relay-fixture.js';
import { recordAll, type Fact } from './outbox.js';

let relaying: Relaying;
beforeAll(async () => {
  relaying = await Relaying.begin();
});
afterAll(() => relaying.end());

const facts = (count: number): Fact<typeof membershipRemoved>[] => {
  const organizationId = newId(OrganizationId);
  return Array.from({ length: count }, (_, n) => {
    const membershipId = newId(MembershipId);
    const data = { membershipId, organizationId, userId: newId(UserId) };
    return { aggregateId: membershipId, sequence: n + 1, organizationId, data };
  });
};

it('many events are recorded in their order, by a statement for each thousand', async () => {
  const many = facts(2_500);
  await relaying.transaction(async (transaction) => {
    const send = vi.spyOn(transaction, 'send');
    await recordAll({ transaction, actor: { kind: 'service' } }, membershipRemoved, many);
    expect(send).toHaveBeenCalledTimes(3);
  });
  const rows = await relaying.platform.database.query<{ id: string; event: object }>(
    'tenant-access',
    'select id, event from outbox where subject = $1 order by position',
    [membershipRemoved.subject],
  );
  expect(rows.map(({ event }) => event)).toMatchObject(
    many.map(({ aggregateId, sequence, data }, n) => ({
      ...{ id: rows[n]?.id, subject: aggregateId, sequence, data },
      type: 'gatehouse.tenant-access.membership-removed.v1',
    })),
  );
});
