import { forgotPassword } from '@gatehouse/contracts/identity';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdentityFixture, type Owner, PASSWORD } from '../testing/identity-fixture.js';
import { outcomeOf } from '../testing/outcome-fixture.js';

let serving: IdentityFixture;
beforeAll(async () => {
  serving = await IdentityFixture.start({ SIGN_IN_FAILURES_PER_ADDRESS: '30' });
});

afterAll(() => serving.stop());

const CROWD = '198.51.100.7';
/** All of it is one source: whoever has one of its addresses has them all. */
const NETWORK = {
  source: '2001:db8:0:0::/64',
  addresses: ['2001:db8::1', '2001:db8::2:2'],
} as const;

describe('requests for links to set a password', () => {
  const forget = ({ email }: Owner, address: string) =>
    serving.call(forgotPassword, { username: email }, { address });
  const waiting = async (): Promise<number> =>
    (await serving.query('select from password_reset_requests')).length;

  /** Has so many ask for names that nobody has, from so many addresses. */
  const flood = (count: number, addresses: number) =>
    serving.query(
      `insert into password_reset_requests (email_key, source)
       select 'nobody-' || n || '@example.org', case $2::int when 1 then $3 else 'of ' || n % $2::int end
       from generate_series(1, $1::int) n`,
      [count, addresses, NETWORK.source],
    );

  /** Lets requests come in while one is being dealt with. @returns how many waited at the turn of that of `owner`, and how many after it */
  async function waitingAtTheTurnOf(owner: Owner, requests: () => Promise<unknown>) {
    const first = await serving.createOwner();
    const [busy, over] = [Promise.withResolvers<unknown>(), Promise.withResolvers<unknown>()];
    let atTurn: number | undefined;
    serving.admissions.before = async (userId) => {
      if (userId === first.userId) {
        busy.resolve(true);
        await over.promise;
      }
      // What a turn takes away is still there for others until it is over.
      if (userId === owner.userId) atTurn = await waiting();
    };
    await forget(first, '192.0.2.1');
    await busy.promise;
    await requests();
    over.resolve(true);
    await eventually(async () => (await serving.resetTokensFor(owner.userId)).length === 1, 30_000);
    serving.admissions.before = () => Promise.resolve();
    const [after] = await serving.query<{ left: number }>(
      'with dropped as (delete from password_reset_requests returning 1) select count(*)::int as left from dropped',
    );
    return { atTurn, after: after?.left };
  }

  it('F51: 3,000 from 150 addresses come after one from another address, but for the first of each', async () => {
    const owner = await serving.createOwner();
    const { atTurn } = await waitingAtTheTurnOf(owner, async () => {
      await flood(3_000, 150);
      await forget(owner, '203.0.113.9');
    });
    expect(atTurn).toBeGreaterThan(3_000 - 150);
  });

  it('F51: 3,000 from one network do not hold up one that comes from there afterwards, and the oldest are dropped', async () => {
    const [earlier, later] = [await serving.createOwner(), await serving.createOwner()];
    const { atTurn, after } = await waitingAtTheTurnOf(later, async () => {
      await forget(earlier, NETWORK.addresses[0]);
      await flood(3_000, 1);
      await forget(later, NETWORK.addresses[1]);
    });
    expect(atTurn).toBeGreaterThan(3_000);
    expect(after).toBeLessThan(20);
    expect(await serving.resetTokensFor(earlier.userId)).toEqual([]);
  });
});

describe('sign-ins that a limit refuses', () => {
  const ASKED = 120;

  const records = () =>
    serving.query<{ reason: string; count: number | null }>(
      `select event #>> '{data,changes,reason,to}' as reason, (event #>> '{data,changes,count,to}')::int as count
       from outbox where subject = $1 and event #>> '{data,subject,kind}' = 'sign-in'`,
      ['evt.identity.record-changed.v1'],
    );
  const sums = async () => (await records()).filter(({ reason }) => reason === 'rate-limited');
  const lastSaid = (when: string) =>
    serving.query('update limited_sign_ins set said_at = $1', [when]);

  it('F50: are counted on every replica, and said in one record, however many names are made up', async () => {
    await serving.startReplica();
    await lastSaid('now');
    const answers: string[] = [];
    for (let n = 0; n < ASKED; n++)
      answers.push(await outcomeOf(serving.signIn(`made-up-${String(n)}@example.org`, 'x', CROWD)));
    const limited = answers.filter((answer) => answer.startsWith('rate-limited')).length;
    expect(limited).toBeGreaterThan(50);
    expect(await records()).toHaveLength(ASKED - limited);
    // None of the two says it before it is due.
    await serving.platform.stopServices();
    expect(await sums()).toEqual([]);
    await lastSaid('yesterday');
    await serving.startReplica();
    await eventually(async () => (await sums()).length > 0);
    await serving.platform.stopServices();
    expect(await sums()).toEqual([{ reason: 'rate-limited', count: limited }]);
    await serving.startReplica();
  });

  it('F50: and of accounts that exist no more is said', async () => {
    const owner = await serving.createOwner();
    const before = await serving.query('select from outbox');
    for (let n = 0; n < 20; n++)
      await outcomeOf(serving.signIn(owner.email, 'wrong', `192.0.2.${String(n)}`));
    const after = await serving.query('select from outbox');
    expect(after.length - before.length).toBe(10);
    await serving.query(`update guess_counts set failed_at = failed_at - interval '1 hour'`);
    expect(await outcomeOf(serving.signIn(owner.email, PASSWORD))).toBe('done');
  });
});
