import type { EventData } from '@gatehouse/contracts';
import type { accessGrantChanged } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdentityFixture, type Owner } from '../testing/identity-fixture.js';
import { changeAccess, disableAccess } from '../testing/session-endings-fixture.js';

type Change = Pick<EventData<typeof accessGrantChanged>, 'to' | 'epoch' | 'endedEpoch'>;

let fixture: IdentityFixture;
beforeAll(async () => {
  fixture = await IdentityFixture.start();
});
afterAll(() => fixture.stop());

/** Why the user's session has ended; null while it is open. */
async function endOf({ userId }: Owner): Promise<string | null> {
  const [row] = await fixture.query<{ reason: string | null }>(
    'select ended_because as reason from sessions where user_id = $1',
    [userId],
  );
  return row?.reason ?? null;
}

describe('A4: sessions of a customer end', () => {
  it.each<[string, [Change, sequence: number][]]>([
    ['when it is turned off', [[{ to: 'disabled', epoch: 1, endedEpoch: 1 }, 1]]],
    [
      'when a release turned it off that did not say what has ended',
      [[{ to: 'disabled', epoch: 1, endedEpoch: undefined }, 1]],
    ],
    ['B1: when its provider loses the module', [[{ to: 'accepted', epoch: 1, endedEpoch: 1 }, 1]]],
    [
      'F37: when it was turned off, and turned on again in an event that arrives first',
      [
        [{ to: 'pending', epoch: 1, endedEpoch: 1 }, 3],
        [{ to: 'disabled', epoch: 1, endedEpoch: 1 }, 2],
      ],
    ],
  ])('%s', async (_, changes) => {
    const owner = await fixture.createOwner();
    for (const [change, sequence] of changes) await changeAccess(fixture, owner, change, sequence);
    await eventually(async () => (await endOf(owner)) === 'access-disabled');
  });

  it('but not when it only gets other areas', async () => {
    const [owner, marker] = [await fixture.createOwner(), await fixture.createOwner()];
    await changeAccess(fixture, owner, { to: 'accepted', epoch: 1, endedEpoch: 0 });
    await disableAccess(fixture, marker);
    await eventually(async () => (await endOf(marker)) !== null);
    // Events may overtake each other.
    await eventually(async () => {
      const sql = 'select from inbox where aggregate_id = $1';
      return (await fixture.query(sql, [owner.organizationId])).length === 1;
    });
    expect(await endOf(owner)).toBeNull();
  });
});
