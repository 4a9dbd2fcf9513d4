import { changePassword } from '@gatehouse/contracts/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOME, IdentityFixture, type Owner, PASSWORD } from '../testing/identity-fixture.js';
import { outcomeOf } from '../testing/outcome-fixture.js';

let serving: IdentityFixture;
let address = 0;

beforeAll(async () => {
  serving = await IdentityFixture.start({ SIGN_IN_FAILURES_PER_ADDRESS: '30' }, 2);
});

afterAll(() => serving.stop());

/** An IP address that nobody has come from. */
const elsewhere = (): string => `198.51.100.${String(++address)}`;

const guess = (username: string, from: string) =>
  outcomeOf(serving.signIn(username, 'wrong', from));

/** Guesses until the free ones are used up. */
const exhaust = async (username: string, from: () => string): Promise<void> => {
  for (let i = 0; i < 10; i++) expect(await guess(username, from())).toBe('invalid-credentials');
};

/** As if time had passed since the last failure. */
const pass = (seconds: number) =>
  serving.query(`update guess_counts set failed_at = failed_at - make_interval(secs => $1)`, [
    seconds,
  ]);

describe('F18: wrong passwords from many addresses on one account', () => {
  let owner: Owner;
  beforeAll(async () => {
    owner = await serving.createOwner();
    await exhaust(owner.email, elsewhere);
  });

  it('are slowed down, whatever address comes next, and the right password with them', async () => {
    expect(await guess(owner.email, elsewhere())).toBe('rate-limited 1');
    const right = serving.signIn(owner.email.toUpperCase(), PASSWORD, elsewhere());
    expect(await outcomeOf(right)).toBe('rate-limited 1');
  });

  it('cost a longer pause each', async () => {
    const waits: string[] = [];
    for (let i = 0; i < 8; i++) {
      await pass(60);
      expect(await guess(owner.email, elsewhere())).toBe('invalid-credentials');
      waits.push(await guess(owner.email, elsewhere()));
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60, 60].map((wait) => `rate-limited ${wait}`));
  });

  it('do not keep its owner out, where they came from before', async () => {
    expect(await outcomeOf(serving.signIn(owner.email, PASSWORD, HOME))).toBe('done');
  });

  it('are forgotten after a quarter of an hour', async () => {
    await pass(15 * 60);
    const from = elsewhere();
    expect(await outcomeOf(serving.signIn(owner.email, PASSWORD, from))).toBe('done');
    await exhaust(owner.email, elsewhere);
    // Now the owner is known there, too.
    expect(await outcomeOf(serving.signIn(owner.email, PASSWORD, from))).toBe('done');
  });
});

it('F18: wrong passwords from where the owner comes from are counted by themselves', async () => {
  const owner = await serving.createOwner();
  await exhaust(owner.email, () => HOME);
  expect(await guess(owner.email, HOME)).toBe('rate-limited 1');
  expect(await outcomeOf(serving.signIn(owner.email, PASSWORD, elsewhere()))).toBe('done');
  await pass(60);
  // The right password makes an end of it.
  expect(await outcomeOf(serving.signIn(owner.email, PASSWORD, HOME))).toBe('done');
  await exhaust(owner.email, () => HOME);
});

it('F18 F13: names without an account are slowed down in the same way', async () => {
  const nobody = 'nobody@example.org';
  await exhaust(nobody, elsewhere);
  expect(await guess(nobody, elsewhere())).toBe('rate-limited 1');
});

it('F18: one address on many accounts is slowed down, but not at accounts that know it', async () => {
  const [owner, other] = [await serving.createOwner(), await serving.createOwner()];
  const office = elsewhere();
  await serving.signIn(owner.email, PASSWORD, office);
  for (let i = 0; i < 30; i++)
    expect(await guess(`n${String(i)}@example.org`, office)).toBe('invalid-credentials');
  const right = serving.signIn(other.email, PASSWORD, office);
  expect(await outcomeOf(right)).toBe('rate-limited 1');
  expect(await outcomeOf(serving.signIn(owner.email, PASSWORD, office))).toBe('done');
});

it('F18: of many guesses at once, few are looked at, and the right one does not slip through', async () => {
  const owner = await serving.createOwner();
  // No more than are let in at once on two cores: one more may be told to come back instead.
  const guesses = Array.from({ length: 50 }, (_, index) =>
    outcomeOf(serving.signIn(owner.email, index === 40 ? PASSWORD : 'wrong', elsewhere())),
  );
  const answers = await Promise.all(guesses);
  expect(answers[40]).toMatch(/^rate-limited /);
});

it('F18: the other places that ask for a password count as well', async () => {
  const owner = await serving.createOwner();
  const from = elsewhere();
  const { session } = owner;
  const wrong = { currentPassword: 'wrong', newPassword: 'another long password' };
  for (let i = 0; i < 5; i++)
    expect(await outcomeOf(serving.call(changePassword, wrong, { address: from, session }))).toBe(
      'invalid-credentials',
    );
  const redeem = () => serving.ensureAccount(owner.email, 'wrong', from);
  for (let i = 0; i < 5; i++) expect(await outcomeOf(redeem())).toBe('invalid-credentials');
  expect(await outcomeOf(redeem())).toBe('rate-limited 1');
  const right = { ...wrong, currentPassword: PASSWORD };
  const change = serving.call(changePassword, right, { address: from, session });
  expect(await outcomeOf(change)).toBe('rate-limited 1');
});

it('F18: what is counted goes away when it is over, and holds no name', async () => {
  await serving.query(`update guess_counts set expires_at = now() - interval '1 second'`);
  for (let i = 0; i < 30; i++) await guess(`more${String(i)}@example.org`, elsewhere());
  const [row] = await serving.query<{ over: number; all: string }>(
    `select count(*) filter (where expires_at < now())::int as over, string_agg(c::text, ' ') as all
     from guess_counts c`,
  );
  expect(row?.over).toBe(0);
  expect(row?.all).not.toContain('example.org');
});
