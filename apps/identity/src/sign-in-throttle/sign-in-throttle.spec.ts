import { changePassword } from '@gatehouse/contracts/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOME, IdentityFixture, type Owner, PASSWORD } from '../testing/identity-fixture.js';
import { outcomeOf } from '../testing/outcome-fixture.js';

let fixture: IdentityFixture;
let address = 0;

beforeAll(async () => {
  fixture = await IdentityFixture.start({ SIGN_IN_FAILURES_PER_ADDRESS: '30' }, 2);
});

afterAll(() => fixture.stop());

/** A new IP address. */
const elsewhere = (): string => `198.51.100.${String(++address)}`;

const tryWrongPassword = (username: string, from: string) =>
  outcomeOf(fixture.signIn(username, 'wrong', from));

/** Uses up the free attempts. */
const exhaust = async (username: string, from: () => string): Promise<void> => {
  for (let i = 0; i < 10; i++)
    expect(await tryWrongPassword(username, from())).toBe('invalid-credentials');
};

/** Moves the last failure into the past. */
const pass = (seconds: number) =>
  fixture.query(`update failed_sign_ins set failed_at = failed_at - make_interval(secs => $1)`, [
    seconds,
  ]);

describe('F18: wrong passwords from many addresses on one account', () => {
  let owner: Owner;
  beforeAll(async () => {
    owner = await fixture.createOwner();
    await exhaust(owner.email, elsewhere);
  });

  it('are throttled from any address, as is the right password', async () => {
    expect(await tryWrongPassword(owner.email, elsewhere())).toBe('rate-limited 1');
    const right = fixture.signIn(owner.email.toUpperCase(), PASSWORD, elsewhere());
    expect(await outcomeOf(right)).toBe('rate-limited 1');
  });

  it('require a longer pause each time', async () => {
    const waits: string[] = [];
    for (let i = 0; i < 8; i++) {
      await pass(60);
      expect(await tryWrongPassword(owner.email, elsewhere())).toBe('invalid-credentials');
      waits.push(await tryWrongPassword(owner.email, elsewhere()));
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60, 60].map((wait) => `rate-limited ${wait}`));
  });

  it('do not lock out its owner at a trusted address', async () => {
    expect(await outcomeOf(fixture.signIn(owner.email, PASSWORD, HOME))).toBe('done');
  });

  it('are forgotten after a quarter of an hour', async () => {
    await pass(15 * 60);
    const from = elsewhere();
    expect(await outcomeOf(fixture.signIn(owner.email, PASSWORD, from))).toBe('done');
    await exhaust(owner.email, elsewhere);
    // That address is now trusted too.
    expect(await outcomeOf(fixture.signIn(owner.email, PASSWORD, from))).toBe('done');
  });
});

it('F18: wrong passwords from a trusted address are counted separately', async () => {
  const owner = await fixture.createOwner();
  await exhaust(owner.email, () => HOME);
  expect(await tryWrongPassword(owner.email, HOME)).toBe('rate-limited 1');
  expect(await outcomeOf(fixture.signIn(owner.email, PASSWORD, elsewhere()))).toBe('done');
  await pass(60);
  // The right password resets the count.
  expect(await outcomeOf(fixture.signIn(owner.email, PASSWORD, HOME))).toBe('done');
  await exhaust(owner.email, () => HOME);
});

it('F18 F13: usernames without an account are throttled the same way', async () => {
  const unknown = 'nobody@example.org';
  await exhaust(unknown, elsewhere);
  expect(await tryWrongPassword(unknown, elsewhere())).toBe('rate-limited 1');
});

it('F18: one address on many accounts is throttled, except on accounts that trust it', async () => {
  const [owner, other] = [await fixture.createOwner(), await fixture.createOwner()];
  const office = elsewhere();
  await fixture.signIn(owner.email, PASSWORD, office);
  for (let i = 0; i < 30; i++)
    expect(await tryWrongPassword(`n${String(i)}@example.org`, office)).toBe('invalid-credentials');
  const right = fixture.signIn(other.email, PASSWORD, office);
  expect(await outcomeOf(right)).toBe('rate-limited 1');
  expect(await outcomeOf(fixture.signIn(owner.email, PASSWORD, office))).toBe('done');
});

it('F18: of many concurrent guesses the right one does not get through', async () => {
  const owner = await fixture.createOwner();
  // No more than two cores accept at once; any more could be rejected for another reason.
  const attempts = Array.from({ length: 50 }, (_, index) =>
    outcomeOf(fixture.signIn(owner.email, index === 40 ? PASSWORD : 'wrong', elsewhere())),
  );
  const responses = await Promise.all(attempts);
  expect(responses[40]).toMatch(/^rate-limited /);
});

it('F18: other calls that check a password count too', async () => {
  const owner = await fixture.createOwner();
  const from = elsewhere();
  const { session } = owner;
  const wrong = { currentPassword: 'wrong', newPassword: 'another long password' };
  for (let i = 0; i < 5; i++)
    expect(await outcomeOf(fixture.call(changePassword, wrong, { address: from, session }))).toBe(
      'invalid-credentials',
    );
  const redeem = () => fixture.ensureAccount(owner.email, 'wrong', from);
  for (let i = 0; i < 5; i++) expect(await outcomeOf(redeem())).toBe('invalid-credentials');
  expect(await outcomeOf(redeem())).toBe('rate-limited 1');
  const right = { ...wrong, currentPassword: PASSWORD };
  const change = fixture.call(changePassword, right, { address: from, session });
  expect(await outcomeOf(change)).toBe('rate-limited 1');
});

it('F18: expired counts are deleted and contain no names', async () => {
  await fixture.query(`update failed_sign_ins set expires_at = now() - interval '1 second'`);
  for (let i = 0; i < 30; i++) await tryWrongPassword(`more${String(i)}@example.org`, elsewhere());
  const [row] = await fixture.query<{ over: number; all: string }>(
    `select count(*) filter (where expires_at < now())::int as over, string_agg(c::text, ' ') as all
     from failed_sign_ins c`,
  );
  expect(row?.over).toBe(0);
  expect(row?.all).not.toContain('example.org');
});
