import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, type Answer } from './client.js';
import { colleagueOf, type Colleague } from './colleagues.js';
import { createProvider, type Provider } from './customers.js';
import { signIn, trySignIn, unique } from './people.js';
import { stack } from './stack.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const FREE = 10;

/** Guesses at both gateways until the free ones are used up. */
const exhaust = async (username: string): Promise<void> => {
  for (let i = 0; i < FREE; i++) {
    const gateway = stack.urls[i % 2] ?? stack.urls[0];
    const answer = await trySignIn(username, `guess number ${i}`, { gateway });
    expectProblem(answer, 401, 'invalid-credentials');
  }
};

const slowed = (answer: Answer): number => {
  expectProblem(answer, 429, 'rate-limited');
  return Number(answer.headers.get('retry-after'));
};

describe('guessing a password', () => {
  it('F18: is slowed down after ten failures, on every replica, but does not lock the owner out', async () => {
    const colleague: Colleague = await colleagueOf(provider);
    const { email, person } = colleague;
    await exhaust(email);
    for (const gateway of stack.urls) {
      expect(slowed(await trySignIn(email.toUpperCase(), 'one more', { gateway }))).toBe(1);
      expect(slowed(await trySignIn(email, person.password, { gateway }))).toBe(1);
    }
    // What is promised is a second, and that is what we wait.
    await sleep(1_000);
    expectProblem(await trySignIn(email, 'one more'), 401, 'invalid-credentials');
    const wait = slowed(await trySignIn(email, person.password));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(2);
    await sleep(wait * 1_000);
    await signIn(email, person.password);
    await exhaust(email);
  });

  it('F18 F13: is slowed down in the same way for a name that does not exist', async () => {
    const nobody = `nobody-${unique()}@provider.example`;
    await exhaust(nobody);
    expect(slowed(await trySignIn(nobody, 'one more'))).toBe(1);
  });

  it('F18: holds up nobody else', async () => {
    const [attacked, other] = [await colleagueOf(provider), await colleagueOf(provider)];
    await exhaust(attacked.email);
    slowed(await trySignIn(attacked.email, 'one more'));
    await signIn(other.email, other.person.password);
    expect((await attacked.person.call('GET', '/me')).status).toBe(200);
  });

  it('F18: is slowed down with a session in hand as well', async () => {
    const { person } = await colleagueOf(provider);
    const guess = (currentPassword: string) =>
      person.call('PUT', '/me/password', {
        body: { currentPassword, newPassword: 'another long password' },
      });
    for (let i = 0; i < FREE; i++)
      expectProblem(await guess(`guess number ${i}`), 401, 'invalid-credentials');
    expect(slowed(await guess(person.password))).toBe(1);
  });
});
