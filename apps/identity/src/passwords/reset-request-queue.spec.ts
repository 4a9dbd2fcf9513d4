import { forgotPassword } from '@gatehouse/contracts/identity';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdentityFixture, type Owner } from '../testing/identity-fixture.js';

let fixture: IdentityFixture;
beforeAll(async () => {
  fixture = await IdentityFixture.start();
});

afterAll(() => fixture.stop());

/** Counts as one source. */
const NETWORK = {
  source: '2001:db8:0:0::/64',
  addresses: ['2001:db8::1', '2001:db8::2:2'],
} as const;

describe('requests for reset links', () => {
  const forget = ({ email }: Owner, address: string) =>
    fixture.call(forgotPassword, { username: email }, { address });
  const waiting = async (): Promise<number> =>
    (await fixture.query('select from password_reset_requests')).length;

  /** Queues requests for unknown usernames from a number of addresses. */
  const flood = (count: number, addresses: number) =>
    fixture.query(
      `insert into password_reset_requests (email_key, source)
       select 'nobody-' || n || '@example.org', case $2::int when 1 then $3 else 'of ' || n % $2::int end
       from generate_series(1, $1::int) n`,
      [count, addresses, NETWORK.source],
    );

  /** Queues requests while one is being processed. @returns how many were waiting when it was `owner`'s turn, and how many afterwards */
  async function waitingAtTheTurnOf(owner: Owner, requests: () => Promise<unknown>) {
    const first = await fixture.createOwner();
    const [busy, over] = [Promise.withResolvers<unknown>(), Promise.withResolvers<unknown>()];
    let atTurn: number | undefined;
    fixture.admissions.before = async (userId) => {
      if (userId === first.userId) {
        busy.resolve(true);
        await over.promise;
      }
      // Rows that are being processed are still visible until the transaction ends.
      if (userId === owner.userId) atTurn = await waiting();
    };
    await forget(first, '192.0.2.1');
    await busy.promise;
    await requests();
    over.resolve(true);
    await eventually(async () => (await fixture.resetTokensFor(owner.userId)).length === 1, 30_000);
    fixture.admissions.before = () => Promise.resolve();
    const [after] = await fixture.query<{ left: number }>(
      'with dropped as (delete from password_reset_requests returning 1) select count(*)::int as left from dropped',
    );
    return { atTurn, after: after?.left };
  }

  it('F51: 3,000 from 150 addresses come after one from another address, except for the first of each', async () => {
    const owner = await fixture.createOwner();
    const { atTurn } = await waitingAtTheTurnOf(owner, async () => {
      await flood(3_000, 150);
      await forget(owner, '203.0.113.9');
    });
    expect(atTurn).toBeGreaterThan(3_000 - 150);
  });

  it.each([
    ['', 'select 1'],
    [', also where PostgreSQL believes the queue to be empty', 'analyze password_reset_requests'],
  ])(
    'F51: 3,000 from one network do not delay a later one from there%s; the oldest are dropped',
    async (_when, sql) => {
      await fixture.query(sql);
      const [earlier, later] = [await fixture.createOwner(), await fixture.createOwner()];
      const { atTurn, after } = await waitingAtTheTurnOf(later, async () => {
        await forget(earlier, NETWORK.addresses[0]);
        await flood(3_000, 1);
        await forget(later, NETWORK.addresses[1]);
      });
      expect(atTurn).toBeGreaterThan(3_000);
      expect(after).toBeLessThan(20);
      expect(await fixture.resetTokensFor(earlier.userId)).toEqual([]);
    },
  );
});
