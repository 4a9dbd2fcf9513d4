import { beforeAll, describe, expect, it } from 'vitest';
import { Customer, Provider as ProviderView } from '@gatehouse/contracts/tenant-access';
import { call, expectProblem, expectResponse } from './testing/api-client.js';
import {
  acceptedCustomer,
  createCustomer,
  createProvider,
  pendingCustomer,
  setAccess,
  getCustomer,
  type Provider,
} from './testing/customer-fixture.js';
import { signIn, signInOperator, trySignIn } from './testing/person-fixture.js';

const setModules = async ({ id }: Provider, modules: string[]): Promise<void> => {
  const operator = await signInOperator();
  const response = await operator.call('PATCH', `/platform/providers/${id}`, { body: { modules } });
  expect(expectResponse(response, 200, ProviderView).modules).toEqual(modules);
};

describe('the customer-login module', () => {
  it('B1: is off by default; its calls are rejected and name the module', async () => {
    const provider = await createProvider([]);
    const { admin } = provider;
    const customer = await createCustomer(provider);
    const path = `/customers/${customer.id}/access`;
    const responses = [
      await admin.call('PUT', path, { body: { enabled: true } }),
      await admin.call('PUT', path, { body: { enabled: false } }),
      await admin.call('POST', `${path}/resend-activation`),
      await admin.call('GET', `${path}/history`),
    ];
    for (const response of responses) {
      const { detail } = expectProblem(response, 403, 'module-not-enabled');
      expect(detail).toContain('customer-login');
    }
    expect((await getCustomer(provider, customer)).access.status).toBe('off');

    await setModules(provider, ['customer-login']);
    expect((await setAccess(provider, customer, { enabled: true })).status).toBe('pending');
  });

  it('B1: turning it off ends customer access at once; turning it on restores it', async () => {
    const provider = await createProvider();
    const customer = await acceptedCustomer(provider);
    const { person } = customer;
    await setModules(provider, []);
    expectProblem(await person.call('GET', '/jobs'), 401, 'session-ended');
    const { refreshToken } = person.session;
    const refreshed = await call('POST', '/auth/refresh', { body: { refreshToken } });
    expectProblem(refreshed, 401, 'session-ended');
    expectProblem(await trySignIn(customer.email, person.password), 403, 'no-account');

    await setModules(provider, ['customer-login']);
    expectProblem(await person.call('GET', '/jobs'), 401, 'session-ended');
    const back = await signIn(customer.email, person.password);
    expect((await back.call('GET', '/jobs')).status).toBe(200);
  });
});

describe('eligibility for access', () => {
  let provider: Provider;
  beforeAll(async () => {
    provider = await createProvider();
  });

  it('B4: excludes individuals', async () => {
    const { admin } = provider;
    const customer = await createCustomer(provider, { kind: 'individual' });
    const path = `/customers/${customer.id}`;
    const on = () => admin.call('PUT', `${path}/access`, { body: { enabled: true } });
    expectProblem(await on(), 409, 'customer-not-corporate');
    expect((await getCustomer(provider, customer)).access.status).toBe('off');

    const corporate = await admin.call('PATCH', path, { body: { kind: 'corporate' } });
    expectResponse(corporate, 200, Customer);
    expect((await on()).status).toBe(200);
    const individual = await admin.call('PATCH', path, { body: { kind: 'individual' } });
    expectProblem(individual, 409, 'customer-not-corporate');
  });

  it('D1: excludes customers without an email address, and the error says so', async () => {
    const { admin } = provider;
    const customer = await createCustomer(provider, { email: null });
    const path = `/customers/${customer.id}`;
    const on = () => admin.call('PUT', `${path}/access`, { body: { enabled: true } });
    const { detail } = expectProblem(await on(), 409, 'customer-email-missing');
    expect(detail).toMatch(/email address/);
    expect((await getCustomer(provider, customer)).access.status).toBe('off');

    const invalid = await admin.call('PATCH', path, { body: { email: 'nobody@' } });
    const { errors } = expectProblem(invalid, 422, 'invalid-request');
    expect(errors?.map(({ pointer }) => pointer)).toEqual(['/email']);
    const { email } = customer;
    expectResponse(await admin.call('PATCH', path, { body: { email } }), 200, Customer);
    expect((await on()).status).toBe(200);
  });

  it('D1: the email address of a customer with an open portal cannot be removed', async () => {
    const customer = await pendingCustomer(provider);
    const path = `/customers/${customer.id}`;
    const response = await provider.admin.call('PATCH', path, { body: { email: null } });
    expectProblem(response, 409, 'customer-email-missing');
    expect((await getCustomer(provider, customer)).email).toBe(customer.email);
  });
});
