import { forgotPassword } from '@gatehouse/contracts/identity';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, Serving, type Owner } from './serving.test.js';
import { told } from './told.test.js';

let serving: Serving;
beforeAll(async () => {
  serving = await Serving.begin({ SIGN_IN_FAILURES_PER_ADDRESS: '30' });
});

afterAll(() => serving.end());

const CROWD = '198.51.100.7';

describe('requests for links to set a password', () => {
  const forget = ({ email }: Owner, address: string) =>
    serving.as(forgotPassword, { username: email }, { address });

  const sources = [
    ['another address', '203.0.113.9'],
    ['the same address', CROWD],
  ] as const;
  it.each(sources)('F51: 3,000 from one address do not hold up one from %s', async (_, address) => {
    const owner = await serving.owner();
    await serving.query(
      `insert into password_reset_requests (email_key, source)
       select 'nobody-' || n || '@example.org', $1 from generate_series(1, 3000) n`,
      [CROWD],
    );
    await forget(owner, address);
    const begun = performance.now();
    await eventually(async () => (await serving.linksFor(owner.userId)).length === 1);
    // A second is promised, and a slow machine gets two more.
    expect(performance.now() - begun).toBeLessThan(3_000);
    await eventually(async () => {
      const [row] = await serving.query<{ left: number }>(
        'select count(*)::int as left from password_reset_requests',
      );
      return row?.left === 0;
    });
  });
});

describe('sign-ins that a limit refuses', () => {
  const ASKED = 120;

  it('F50: are counted, and said in one record, however many names are made up', async () => {
    const answers: string[] = [];
    for (let n = 0; n < ASKED; n++)
      answers.push(await told(serving.signIn(`made-up-${String(n)}@example.org`, 'x', CROWD)));
    const limited = answers.filter((answer) => answer.startsWith('rate-limited')).length;
    expect(limited).toBeGreaterThan(50);
    const records = () =>
      serving.query<{ reason: string; count: number | null }>(
        `select event #>> '{data,changes,reason,to}' as reason, (event #>> '{data,changes,count,to}')::int as count
         from outbox where subject = $1 and event #>> '{data,subject,kind}' = 'sign-in'`,
        ['evt.identity.record-changed.v1'],
      );
    expect(await records()).toHaveLength(ASKED - limited);
    await serving.platform.stopServices();
    const summed = (await records()).filter(({ reason }) => reason === 'rate-limited');
    expect(summed).toEqual([{ reason: 'rate-limited', count: limited }]);
    await serving.startAgain();
  });

  it('F50: and of accounts that exist no more is said', async () => {
    const owner = await serving.owner();
    const before = await serving.query('select from outbox');
    for (let n = 0; n < 20; n++)
      await told(serving.signIn(owner.email, 'wrong', `192.0.2.${String(n)}`));
    const after = await serving.query('select from outbox');
    expect(after.length - before.length).toBe(10);
    await serving.query(`update guess_counts set failed_at = failed_at - interval '1 hour'`);
    expect(await told(serving.signIn(owner.email, PASSWORD))).toBe('done');
  });
});
