import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { Session } from '@gatehouse/contracts/identity';
import { setAccessOfMany } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing/wait';
import {
  call,
  expectNoContent,
  expectProblem,
  expectResponse,
  type ApiResponse,
} from './testing/api-client.js';
import {
  acceptedCustomer,
  createProvider,
  pendingCustomer,
  setAccess,
  type Provider,
} from './testing/customer-fixture.js';
import { mailsTo, nextToken } from './testing/mailbox.js';
import { activate, signIn, trySignIn } from './testing/person-fixture.js';
import { stack } from './testing/stack.js';
import { openStream } from './testing/event-stream.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const eachGateway = (token: string): Promise<ApiResponse[]> =>
  Promise.all(stack.urls.map((gateway) => call('GET', '/jobs', { token, gateway })));

describe('turning a customer off', () => {
  it('A4 F16: invalidates its users’ tokens for good from the response on', async () => {
    const customer = await acceptedCustomer(provider);
    const { person } = customer;
    const other = await person.signInAgain();
    await call('POST', '/auth/password/forgot', { body: { username: customer.email } });
    const resetToken = await nextToken(customer.email, 1);
    for (const { status } of await eachGateway(person.token)) expect(status).toBe(200);

    await setAccess(provider, customer, { enabled: false });

    const refused = async () => {
      for (const { token, session } of [person, other]) {
        for (const response of await eachGateway(token))
          expectProblem(response, 401, 'session-ended');
        expectProblem(await call('GET', '/me', { token }), 401, 'session-ended');
        const { refreshToken } = session;
        const refreshed = await call('POST', '/auth/refresh', { body: { refreshToken } });
        expectProblem(refreshed, 401, 'session-ended');
      }
    };
    await refused();
    expectProblem(await trySignIn(customer.email, person.password), 403, 'no-account');
    const reset = { token: resetToken, password: 'a password of an intruder' };
    const response = await call('POST', '/auth/password/reset', { body: reset });
    expectProblem(response, 403, 'no-account');

    await setAccess(provider, customer, { enabled: true });
    // Ended sessions stay ended when access returns; the password still works.
    await refused();
    expectProblem(await trySignIn(customer.email, reset.password), 401, 'invalid-credentials');
    await signIn(customer.email, person.password);
  });

  it('A4 F16 F88: rejects open activation links while it is off', async () => {
    const customer = await pendingCustomer(provider);
    const body = { token: customer.token };
    expect((await call('POST', '/activations/lookup', { body })).status).toBe(200);

    await setAccess(provider, customer, { enabled: false });
    const activation = { ...body, password: 'a long password for tests' };
    const refused = async () => {
      for (const gateway of stack.urls) {
        const looked = await call('POST', '/activations/lookup', { body, gateway });
        expectProblem(looked, 409, 'access-closed');
        const redeemed = await call('POST', '/activations', { body: activation, gateway });
        expectProblem(redeemed, 409, 'access-closed');
      }
    };
    await refused();
    expectNoContent(await call('POST', '/activations/renew', { body }), 202);

    await setAccess(provider, customer, { enabled: true });
    await activate(customer.email, customer.token);
    // Neither renewing a valid link nor turning access on again has sent an email.
    expect(await mailsTo(customer.email)).toHaveLength(1);
  });

  it('A4 F16: closes open streams within a second with the reason', async () => {
    const customer = await acceptedCustomer(provider);
    const streams = await Promise.all(
      stack.urls.map((gateway) => openStream(customer.person.token, gateway)),
    );
    const bystander = await openStream(provider.admin.token);
    await setAccess(provider, customer, { enabled: false });
    const answered = performance.now();
    for (const stream of streams) {
      expect((await stream.ended) - answered).toBeLessThan(1_000);
      expect(stream.events).toEqual(['ready', 'session-ended']);
    }
    // Its own stream goes on, and may say what changed.
    expect(bystander.events.filter((name) => name !== 'customer-changed')).toEqual(['ready']);
    bystander.close();
  });

  it('A4 F16: under load, rejects every request sent after the response', async () => {
    const customer = await acceptedCustomer(provider);
    for (let round = 0; round < 4; round++) {
      const person = await signIn(customer.email, customer.person.password);
      const requests: { startedAt: number; response: ApiResponse }[] = [];
      let on = true;
      const loops = Array.from({ length: 20 }, async (_, index) => {
        const gateway = stack.urls[index % 2] ?? stack.urls[0];
        while (on) {
          const startedAt = performance.now();
          const response = await call('GET', '/jobs', { token: person.token, gateway });
          requests.push({ startedAt, response });
        }
      });
      let answeredAt = Infinity;
      const after = () => requests.filter(({ startedAt }) => startedAt >= answeredAt);
      try {
        await sleep(250);
        await eventually(() => requests.length > 20);
        await setAccess(provider, customer, { enabled: false });
        answeredAt = performance.now();
        await sleep(250);
        await eventually(() => after().length > 20);
      } finally {
        on = false;
        await Promise.all(loops);
      }
      await setAccess(provider, customer, { enabled: true });
      expect(requests.length - after().length).toBeGreaterThan(20);
      expect(after().length).toBeGreaterThan(20);
      for (const { response } of after()) expectProblem(response, 401, 'session-ended');
    }
  });
});

describe('signing out', () => {
  it('F16: ends only that session, at once on every gateway', async () => {
    const customer = await acceptedCustomer(provider);
    const { person } = customer;
    const other = await person.signInAgain();
    const stream = await openStream(person.token, stack.urls[1]);
    expectNoContent(await person.call('POST', '/auth/sign-out'), 204);
    for (const response of await eachGateway(person.token)) {
      expectProblem(response, 401, 'session-ended');
    }
    await stream.ended;
    expect(stream.events).toEqual(['ready', 'session-ended']);
    const { refreshToken } = person.session;
    const refreshed = await call('POST', '/auth/refresh', { body: { refreshToken } });
    expectProblem(refreshed, 401, 'session-ended');
    for (const { status } of await eachGateway(other.token)) expect(status).toBe(200);
  });
});

describe('resetting a password', () => {
  it('F16: ends every session of the user and invalidates the old password', async () => {
    const customer = await acceptedCustomer(provider);
    const { person } = customer;
    const other = await person.signInAgain();
    await call('POST', '/auth/password/forgot', { body: { username: customer.email } });
    const token = await nextToken(customer.email, 1);
    const body = { token, password: 'another long password' };
    expectNoContent(await call('POST', '/auth/password/reset', { body }), 204);
    for (const session of [person, other]) {
      for (const response of await eachGateway(session.token)) {
        expectProblem(response, 401, 'session-ended');
      }
      const { refreshToken } = session.session;
      const refreshed = await call('POST', '/auth/refresh', { body: { refreshToken } });
      expectProblem(refreshed, 401, 'session-ended');
    }
    const old = await trySignIn(customer.email, person.password);
    expectProblem(old, 401, 'invalid-credentials');
    expectResponse(await trySignIn(customer.email, body.password), 200, Session);
    const again = await call('POST', '/auth/password/reset', { body });
    expectProblem(again, 410, 'reset-link-expired');
  });
});

describe('turning many customers off', () => {
  it('A4 F16: ends the sessions of all of them on every gateway from the response on', async () => {
    const customers = await Promise.all([1, 2, 3].map(() => acceptedCustomer(provider)));
    const body = { customerIds: customers.map(({ id }) => id), enabled: false };
    const response = await provider.admin.call('POST', '/customers/access', { body });
    const { items } = expectResponse(response, 200, setAccessOfMany.output);
    const refused = await Promise.all(customers.map(({ person }) => eachGateway(person.token)));
    for (const each of refused.flat()) expectProblem(each, 401, 'session-ended');
    expect(items.map(({ outcome }) => outcome)).toEqual(['changed', 'changed', 'changed']);
  });
});
