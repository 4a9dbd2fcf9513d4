import { beforeAll, describe, expect, it } from 'vitest';
import { Session } from '@gatehouse/contracts/identity';
import {
  answerOf,
  call,
  expectAnswer,
  expectNothing,
  expectProblem,
  type Answer,
} from './client.js';
import { colleagueOf } from './colleagues.js';
import { acceptedCustomer, createProvider, type Provider } from './customers.js';
import { mailsTo, nextToken } from './mail.js';
import { PASSWORD, signIn, trySignIn, type Person } from './people.js';
import { sendRaw } from './raw.js';
import { stack } from './stack.js';
import { openStream } from './streams.js';

const NEW = 'another long password';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const change = (person: Person, currentPassword: string, newPassword: string): Promise<Answer> =>
  person.call('PUT', '/me/password', { body: { currentPassword, newPassword } });

const pointersOf = (answer: Answer): string[] => {
  const { errors } = expectProblem(answer, 422, 'invalid-request');
  return [...new Set(errors?.map(({ pointer }) => pointer))];
};

describe('changing the own password', () => {
  it('C3: asks for the current one, and ends every other session at once', async () => {
    const { person, email } = await colleagueOf(provider);
    const other = await person.signInAgain();
    const stream = await openStream(other.token, stack.urls[1]);
    expectProblem(await change(person, 'not the password', NEW), 401, 'invalid-credentials');
    expect((await other.call('GET', '/jobs')).status).toBe(200);

    expectNothing(await change(person, PASSWORD, NEW), 204);
    for (const gateway of stack.urls) {
      const { token } = other;
      expectProblem(await call('GET', '/jobs', { token, gateway }), 401, 'session-ended');
      expect((await person.call('GET', '/jobs', { gateway })).status).toBe(200);
    }
    await stream.ended;
    const { refreshToken } = other.session;
    const refreshed = await call('POST', '/auth/refresh', { body: { refreshToken } });
    expectProblem(refreshed, 401, 'session-ended');
    await person.refresh();
    expectProblem(await trySignIn(email, PASSWORD), 401, 'invalid-credentials');
    await signIn(email, NEW);
  });

  it('F19: refuses what no password can be, with a pointer to the field', async () => {
    const { person, email } = await colleagueOf(provider);
    const bad = [
      ...['short', '😀😀😀😀😀😀', 'x'.repeat(257), 'a long\0password', 'a long\ud800password'],
      ...['Password1234', 'QWERTY123456', email, `${email}.suffix`],
    ];
    for (const password of [...bad, 'a'.repeat(60_000)])
      expect(pointersOf(await change(person, PASSWORD, password))).toEqual(['/newPassword']);
    const huge = JSON.stringify({ currentPassword: PASSWORD, newPassword: 'a'.repeat(1_048_576) });
    const headers = ['Content-Type', 'application/json', 'Authorization', `Bearer ${person.token}`];
    const wish = { method: 'PUT', path: '/api/v1/me/password', headers, body: huge };
    const refused = await answerOf(await sendRaw({ ...wish, withholdBody: true }), 'PUT password');
    expectProblem(refused, 413, 'request-too-large');

    await call('POST', '/auth/password/forgot', { body: { username: email } });
    const token = await nextToken(email, 1);
    for (const password of bad) {
      const answer = await call('POST', '/auth/password/reset', { body: { token, password } });
      expect(pointersOf(answer)).toEqual(['/password']);
    }
    await signIn(email, PASSWORD);
  });

  it('F19: takes composed and decomposed forms for one password, and cuts nothing off', async () => {
    const { person, email } = await colleagueOf(provider);
    const password = `Zoë ${'ü🔑'.repeat(80)} één`;
    expectNothing(await change(person, PASSWORD, password.normalize('NFD')), 204);
    for (const form of ['NFC', 'NFD']) await signIn(email, password.normalize(form));
    const beginning = Array.from(password).slice(0, 40).join('');
    for (const other of [password.slice(0, -1), `${password} `, beginning])
      expectProblem(await trySignIn(email, other), 401, 'invalid-credentials');
    for (const other of ['a long\0password', 'a\ud800', 'a'.repeat(60_000)])
      expect(pointersOf(await trySignIn(email, other))).toEqual(['/password']);
    expectProblem(await trySignIn(email, 'a'.repeat(1_000_000)), 413, 'request-too-large');
  });
});

describe('a reset by an administrator', () => {
  const reset = async (email: string, before: number): Promise<void> => {
    const body = { token: await nextToken(email, before), password: NEW };
    expectNothing(await call('POST', '/auth/password/reset', { body }), 204);
    expectProblem(await trySignIn(email, PASSWORD), 401, 'invalid-credentials');
    expectAnswer(await trySignIn(email, NEW), 200, Session);
  };

  it('E8: mails a colleague a link, after which the old password and sessions are over', async () => {
    const { id, email, person } = await colleagueOf(provider);
    expectNothing(await provider.admin.call('POST', `/members/${id}/password-reset`), 202);
    await reset(email, 1);
    expectProblem(await person.call('GET', '/jobs'), 401, 'session-ended');
  });

  it('E8: reaches those who may not change it themselves', async () => {
    const platformRole = 'platform-user-password-restricted';
    const { id, email } = await colleagueOf(provider, { platformRole });
    expectNothing(await provider.admin.call('POST', `/members/${id}/password-reset`), 202);
    await reset(email, 1);
  });

  it('E8: is the provider’s to issue for its customer’s people, and the customer’s own', async () => {
    const customer = await acceptedCustomer(provider);
    const { user } = customer.person.session;
    const path = `/customers/${customer.id}/members/${user.id}/password-reset`;
    expectNothing(await provider.admin.call('POST', path), 202);
    await nextToken(customer.email, 1);
    expectNothing(await customer.person.call('POST', `/members/${user.id}/password-reset`), 202);
    await nextToken(customer.email, 2);
  });

  it('E8 F21: is nobody else’s to issue, and then no mail goes out', async () => {
    const [colleague, agent] = [await colleagueOf(provider), await colleagueOf(provider)];
    const path = `/members/${colleague.id}/password-reset`;
    const denied = await agent.person.call('POST', path);
    expect(expectProblem(denied, 403, 'permission-denied').detail).toContain('members:manage');
    const { admin } = await createProvider();
    expectProblem(await admin.call('POST', path), 404, 'not-found');
    const customer = await acceptedCustomer(provider);
    expectProblem(await customer.person.call('POST', path), 404, 'not-found');
    expect(await mailsTo(colleague.email)).toHaveLength(1);
  });

  it('F11: is mailed five times an hour at most', async () => {
    const { id } = await colleagueOf(provider);
    const path = `/members/${id}/password-reset`;
    for (let i = 0; i < 5; i++) expectNothing(await provider.admin.call('POST', path), 202);
    const answer = await provider.admin.call('POST', path);
    expectProblem(answer, 429, 'rate-limited');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(3_000);
  });
});
