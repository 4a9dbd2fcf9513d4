import { randomInt } from 'node:crypto';
import { listMySessions } from '@gatehouse/contracts/identity';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, expectAnswer, expectProblem, type Wish } from './client.js';
import { createProvider, type Provider } from './customers.js';
import { inviteOwn } from './inviting.js';
import { nextToken } from './mail.js';
import { activate, trySignIn, unique, type Person } from './people.js';
import { query, stack } from './stack.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const FREE = 10;
const FREE_FROM_ONE_ADDRESS = 10_000;

const anAddress = (): string => `198.18.${randomInt(256)}.${randomInt(256)}`;

/** Says whose address a request is made for. */
const stating = (address: string, secret?: string): Wish => ({
  headers: {
    'X-Gatehouse-End-User-Address': address,
    ...(secret === undefined ? {} : { 'X-Gatehouse-Client-Secret': secret }),
  },
});
/** As the backend of a portal asks for one of its people. */
const from = (address: string): Wish => stating(address, stack.clientSecret);

/** Somebody new, who comes in through the portal. */
async function newcomer(address: string): Promise<Person> {
  const { email } = await inviteOwn(provider.admin, { roles: ['agent'] });
  return activate(email, await nextToken(email), from(address));
}

/** As if all that is free had been guessed from there. */
const wearOut = (address: string) =>
  query(
    'identity',
    `insert into failed_sign_ins (id, failures, failed_at, expires_at)
     values (sha256(convert_to('source ' || $1::text, 'UTF8')), $2, now() + interval '1 minute', now() + interval '1 hour')`,
    [address, FREE_FROM_ONE_ADDRESS],
  );

describe('people who come through the backend of a portal', () => {
  it('F66: are limited by their own addresses: who guesses holds up nobody else', async () => {
    const [home, elsewhere] = [anAddress(), anAddress()];
    const { email, password } = await newcomer(home);
    for (let i = 0; i < FREE; i++) {
      const answer = await trySignIn(email, `guess number ${i}`, from(elsewhere));
      expectProblem(answer, 401, 'invalid-credentials');
    }
    expectProblem(await trySignIn(email, password, from(elsewhere)), 429, 'rate-limited');
    expect((await trySignIn(email, password, from(home))).status).toBe(200);
  });

  it('F66: come in for the first time, however much was guessed by others behind the same backend', async () => {
    const [worn, fresh] = [anAddress(), anAddress()];
    const people = [await newcomer(anAddress()), await newcomer(anAddress())];
    await wearOut(worn);
    for (const { email, password } of people)
      expectProblem(await trySignIn(email, password, from(worn)), 429, 'rate-limited');
    for (const { email, password } of people)
      expect((await trySignIn(email, password, from(fresh))).status).toBe(200);
  });

  it('F66: find their own address in their sessions', async () => {
    const [home, elsewhere] = [anAddress(), anAddress()];
    const person = await newcomer(home);
    await person.acceptTerms();
    await trySignIn(person.email, person.password, from(elsewhere));
    const sessions = await person.call('GET', '/me/sessions');
    const { items } = expectAnswer(sessions, 200, listMySessions.output);
    expect(items.map(({ address }) => address).toSorted()).toEqual([home, elsewhere].toSorted());
  });
});

describe('whoever states the address of somebody else', () => {
  it('F66: is not believed without the secret, whatever they ask, and nothing comes of it', async () => {
    const home = anAddress();
    const { email, password } = await newcomer(home);
    for (const secret of [undefined, 'x'.repeat(48), stack.clientSecret.slice(1)]) {
      const wish = stating(home, secret);
      expectProblem(await trySignIn(email, password, wish), 403, 'untrusted-client');
      expectProblem(await provider.admin.call('GET', '/me', wish), 403, 'untrusted-client');
      for (let i = 0; i < FREE; i++)
        expectProblem(await trySignIn(email, `guess ${i}`, wish), 403, 'untrusted-client');
    }
    // What they did is not counted against the address that they stated.
    expect((await trySignIn(email, password, from(home))).status).toBe(200);
  });

  it('F66: says with the secret what is an address, or nothing', async () => {
    const body = { username: unique(), password: 'x' };
    for (const address of ['somewhere', '198.18.0.1, 198.18.0.2']) {
      const answer = await call('POST', '/auth/sign-in', { body, ...from(address) });
      const { errors } = expectProblem(answer, 422, 'invalid-request');
      expect(errors?.map(({ pointer }) => pointer)).toEqual(['/X-Gatehouse-End-User-Address']);
    }
  });
});
