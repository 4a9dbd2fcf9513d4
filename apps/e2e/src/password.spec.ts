import { beforeAll, describe, expect, it } from 'vitest';
import { Session } from '@gatehouse/contracts/identity';
import {
  call,
  expectNoContent,
  expectProblem,
  expectResponse,
  toApiResponse,
  type ApiResponse,
} from './testing/api-client.js';
import { createColleague } from './testing/colleague-fixture.js';
import { acceptedCustomer, createProvider, type Provider } from './testing/customer-fixture.js';
import { mailsTo, nextToken } from './testing/mailbox.js';
import { PASSWORD, signIn, trySignIn, type Person } from './testing/person-fixture.js';
import { sendRaw } from './testing/raw-http.js';
import { stack } from './testing/stack.js';
import { openStream } from './testing/event-stream.js';

const NEW = 'another long password';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const change = (
  person: Person,
  currentPassword: string,
  newPassword: string,
): Promise<ApiResponse> =>
  person.call('PUT', '/me/password', { body: { currentPassword, newPassword } });

const pointersOf = (response: ApiResponse): string[] => {
  const { errors } = expectProblem(response, 422, 'invalid-request');
  return [...new Set(errors?.map(({ pointer }) => pointer))];
};

describe('changing one’s password', () => {
  it('C3: requires the current one and ends all other sessions at once', async () => {
    const { person, email } = await createColleague(provider);
    const other = await person.signInAgain();
    const stream = await openStream(other.token, stack.urls[1]);
    expectProblem(await change(person, 'not the password', NEW), 401, 'invalid-credentials');
    expect((await other.call('GET', '/jobs')).status).toBe(200);

    expectNoContent(await change(person, PASSWORD, NEW), 204);
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

  it('F19: rejects invalid passwords with a pointer to the field', async () => {
    const { person, email } = await createColleague(provider);
    const bad = [
      ...['short', '😀😀😀😀😀😀', 'x'.repeat(257), 'a long\0password', 'a long\ud800password'],
      ...['Password1234', 'QWERTY123456', email, `${email}.suffix`],
    ];
    for (const password of [...bad, 'a'.repeat(60_000)])
      expect(pointersOf(await change(person, PASSWORD, password))).toEqual(['/newPassword']);
    const huge = JSON.stringify({ currentPassword: PASSWORD, newPassword: 'a'.repeat(1_048_576) });
    const headers = ['Content-Type', 'application/json', 'Authorization', `Bearer ${person.token}`];
    const options = { method: 'PUT', path: '/api/v1/me/password', headers, body: huge };
    const refused = await toApiResponse(
      await sendRaw({ ...options, withholdBody: true }),
      'PUT password',
    );
    expectProblem(refused, 413, 'request-too-large');

    await call('POST', '/auth/password/forgot', { body: { username: email } });
    const token = await nextToken(email, 1);
    for (const password of bad) {
      const response = await call('POST', '/auth/password/reset', { body: { token, password } });
      expect(pointersOf(response)).toEqual(['/password']);
    }
    await signIn(email, PASSWORD);
  });

  it('F19: treats composed and decomposed Unicode alike and truncates nothing', async () => {
    const { person, email } = await createColleague(provider);
    const password = `Zoë ${'ü🔑'.repeat(80)} één`;
    expectNoContent(await change(person, PASSWORD, password.normalize('NFD')), 204);
    for (const form of ['NFC', 'NFD']) await signIn(email, password.normalize(form));
    const beginning = Array.from(password).slice(0, 40).join('');
    for (const other of [password.slice(0, -1), `${password} `, beginning])
      expectProblem(await trySignIn(email, other), 401, 'invalid-credentials');
    for (const other of ['a long\0password', 'a\ud800', 'a'.repeat(60_000)])
      expect(pointersOf(await trySignIn(email, other))).toEqual(['/password']);
    expectProblem(await trySignIn(email, 'a'.repeat(1_000_000)), 413, 'request-too-large');
  });
});

describe('a password reset by an administrator', () => {
  const reset = async (email: string, before: number): Promise<void> => {
    const body = { token: await nextToken(email, before), password: NEW };
    expectNoContent(await call('POST', '/auth/password/reset', { body }), 204);
    expectProblem(await trySignIn(email, PASSWORD), 401, 'invalid-credentials');
    expectResponse(await trySignIn(email, NEW), 200, Session);
  };

  it('E8: emails a link, and invalidates the old password and sessions when used', async () => {
    const { id, email, person } = await createColleague(provider);
    expectNoContent(await provider.admin.call('POST', `/members/${id}/password-reset`), 202);
    await reset(email, 1);
    expectProblem(await person.call('GET', '/jobs'), 401, 'session-ended');
  });

  it('E8: works for users who may not change their own password', async () => {
    const platformRole = 'platform-user-password-restricted';
    const { id, email } = await createColleague(provider, { platformRole });
    expectNoContent(await provider.admin.call('POST', `/members/${id}/password-reset`), 202);
    await reset(email, 1);
  });

  it('E8: can be sent by the provider and by the customer itself', async () => {
    const customer = await acceptedCustomer(provider);
    const { user } = customer.person.session;
    const path = `/customers/${customer.id}/members/${user.id}/password-reset`;
    expectNoContent(await provider.admin.call('POST', path), 202);
    await nextToken(customer.email, 1);
    expectNoContent(await customer.person.call('POST', `/members/${user.id}/password-reset`), 202);
    await nextToken(customer.email, 2);
  });

  it('E8 F21: cannot be sent by others, and then no email goes out', async () => {
    const [colleague, agent] = [await createColleague(provider), await createColleague(provider)];
    const path = `/members/${colleague.id}/password-reset`;
    const denied = await agent.person.call('POST', path);
    expect(expectProblem(denied, 403, 'permission-denied').detail).toContain('members:manage');
    const { admin } = await createProvider();
    expectProblem(await admin.call('POST', path), 404, 'not-found');
    const customer = await acceptedCustomer(provider);
    expectProblem(await customer.person.call('POST', path), 404, 'not-found');
    expect(await mailsTo(colleague.email)).toHaveLength(1);
  });

  it('F11: is emailed at most five times an hour', async () => {
    const { id } = await createColleague(provider);
    const path = `/members/${id}/password-reset`;
    for (let i = 0; i < 5; i++) expectNoContent(await provider.admin.call('POST', path), 202);
    const response = await provider.admin.call('POST', path);
    expectProblem(response, 429, 'rate-limited');
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(3_000);
  });
});
