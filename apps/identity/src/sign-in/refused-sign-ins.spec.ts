import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdentityFixture, PASSWORD } from '../testing/identity-fixture.js';
import { outcomeOf } from '../testing/outcome-fixture.js';

let fixture: IdentityFixture;
beforeAll(async () => {
  fixture = await IdentityFixture.start({ SIGN_IN_FAILURES_PER_ADDRESS: '30' });
});

afterAll(() => fixture.stop());

const SOURCE = '198.51.100.7';

describe('rate-limited sign-ins', () => {
  const ATTEMPTS = 120;

  const records = () =>
    fixture.query<{ reason: string; count: number | null }>(
      `select event #>> '{data,changes,reason,to}' as reason, (event #>> '{data,changes,count,to}')::int as count
       from outbox where subject = $1 and event #>> '{data,subject,kind}' = 'sign-in'`,
      ['evt.identity.record-changed.v1'],
    );
  const sums = async () => (await records()).filter(({ reason }) => reason === 'rate-limited');
  const setLastRecord = (when: string) =>
    fixture.query('update limited_sign_ins set said_at = $1', [when]);

  it('F50: are counted across replicas and recorded as one sum, for any number of made-up usernames', async () => {
    await fixture.startReplica();
    await setLastRecord('now');
    const responses: string[] = [];
    for (let n = 0; n < ATTEMPTS; n++)
      responses.push(
        await outcomeOf(fixture.signIn(`made-up-${String(n)}@example.org`, 'x', SOURCE)),
      );
    const limited = responses.filter((response) => response.startsWith('rate-limited')).length;
    expect(limited).toBeGreaterThan(50);
    expect(await records()).toHaveLength(ATTEMPTS - limited);
    // Neither replica records the sum before it is due.
    await fixture.platform.stopServices();
    expect(await sums()).toEqual([]);
    await setLastRecord('yesterday');
    await fixture.startReplica();
    await eventually(async () => (await sums()).length > 0);
    await fixture.platform.stopServices();
    expect(await sums()).toEqual([{ reason: 'rate-limited', count: limited }]);
    await fixture.startReplica();
  });

  it('F50: add no records for existing accounts either', async () => {
    const owner = await fixture.createOwner();
    const singly = async () => (await records()).filter(({ count }) => count === null).length;
    const before = await singly();
    for (let n = 0; n < 20; n++)
      await outcomeOf(fixture.signIn(owner.email, 'wrong', `192.0.2.${String(n)}`));
    expect((await singly()) - before).toBe(10);
    await fixture.query(`update failed_sign_ins set failed_at = failed_at - interval '1 hour'`);
    expect(await outcomeOf(fixture.signIn(owner.email, PASSWORD))).toBe('done');
  });
});
