import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, type ApiResponse } from './testing/api-client.js';
import { createColleague, type Colleague } from './testing/colleague-fixture.js';
import { createProvider, type Provider } from './testing/customer-fixture.js';
import { signIn, trySignIn, unique } from './testing/person-fixture.js';
import { stack } from './testing/stack.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const FREE = 10;

/** Fails on both gateways until the free attempts are used up. */
const exhaust = async (username: string): Promise<void> => {
  for (let i = 0; i < FREE; i++) {
    const gateway = stack.urls[i % 2] ?? stack.urls[0];
    const response = await trySignIn(username, `guess number ${i}`, { gateway });
    expectProblem(response, 401, 'invalid-credentials');
  }
};

const slowed = (response: ApiResponse): number => {
  expectProblem(response, 429, 'rate-limited');
  return Number(response.headers.get('retry-after'));
};

describe('password guessing', () => {
  it('F18: is throttled after ten failures on every replica without locking out the owner', async () => {
    const colleague: Colleague = await createColleague(provider);
    const { email, person } = colleague;
    await exhaust(email);
    for (const gateway of stack.urls) {
      expect(slowed(await trySignIn(email.toUpperCase(), 'one more', { gateway }))).toBe(1);
      expect(slowed(await trySignIn(email, person.password, { gateway }))).toBe(1);
    }
    // The promised delay is one second.
    await sleep(1_000);
    expectProblem(await trySignIn(email, 'one more'), 401, 'invalid-credentials');
    const wait = slowed(await trySignIn(email, person.password));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(2);
    await sleep(wait * 1_000);
    await signIn(email, person.password);
    await exhaust(email);
  });

  it('F18 F13: is throttled in the same way for an unknown username', async () => {
    const unknown = `unknown-${unique()}@provider.example`;
    await exhaust(unknown);
    expect(slowed(await trySignIn(unknown, 'one more'))).toBe(1);
  });

  it('F18: does not affect other users', async () => {
    const [attacked, other] = [await createColleague(provider), await createColleague(provider)];
    await exhaust(attacked.email);
    slowed(await trySignIn(attacked.email, 'one more'));
    await signIn(other.email, other.person.password);
    expect((await attacked.person.call('GET', '/me')).status).toBe(200);
  });

  it('F18: is throttled for signed-in users as well', async () => {
    const { person } = await createColleague(provider);
    const guess = (currentPassword: string) =>
      person.call('PUT', '/me/password', {
        body: { currentPassword, newPassword: 'another long password' },
      });
    for (let i = 0; i < FREE; i++)
      expectProblem(await guess(`guess number ${i}`), 401, 'invalid-credentials');
    expect(slowed(await guess(person.password))).toBe(1);
  });
});
