import { beforeAll, describe, expect, it } from 'vitest';
import { listMySessions } from '@gatehouse/contracts/identity';
import { Customer } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing/wait';
import { call, expectProblem, expectResponse } from './testing/api-client.js';
import {
  acceptedCustomer,
  createCustomer,
  createProvider,
  pendingCustomer,
  setAccess,
  setModules,
  getCustomer,
  type Provider,
} from './testing/customer-fixture.js';
import { nextToken } from './testing/mailbox.js';
import { activate, signIn, trySignIn } from './testing/person-fixture.js';
import { WebhookReceiver } from './testing/webhook-receiver.js';

interface Payload {
  type: string;
  data: Record<string, unknown>;
}

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

  it('B1 C3: sessions that end with it are no longer listed for who is in another organization, too', async () => {
    const [provider, elsewhere] = [await createProvider(), await createProvider()];
    const customer = await acceptedCustomer(provider);
    const other = await createCustomer(elsewhere, { email: customer.email });
    await setAccess(elsewhere, other, { enabled: true });
    const person = await activate(customer.email, await nextToken(customer.email, 1));
    await person.acceptTerms();
    const organizations = async () => {
      const response = await person.call('GET', '/me/sessions');
      const { items } = expectResponse(response, 200, listMySessions.output);
      return items.map(({ organizationId }) => organizationId);
    };
    expect(await organizations()).toEqual([other.id, customer.id]);
    await setModules(provider, []);
    await eventually(async () => (await organizations()).join() === other.id);
    // They have ended for good.
    await setModules(provider, ['customer-login']);
    expectProblem(await customer.person.call('GET', '/jobs'), 401, 'session-ended');
    expect(await organizations()).toEqual([other.id]);
  });

  it('B1 B7: webhooks receive the end of the sessions that end with it, and that the access stays as it was', async () => {
    const losing = await createProvider();
    const customer = await acceptedCustomer(losing);
    const receiver = await WebhookReceiver.start();
    try {
      const body = { url: receiver.url, events: ['session.ended', 'access-grant.changed'] };
      expect((await losing.admin.call('POST', '/webhooks', { body })).status).toBe(201);
      await setModules(losing, []);
      const dataOf = (type: string) =>
        receiver.received
          .map(({ body }) => JSON.parse(body) as Payload)
          .filter((payload) => payload.type === type)
          .map(({ data }) => data);
      const { id: userId } = customer.person.session.user;
      const [ended] = await eventually(() => {
        const found = dataOf('session.ended');
        return found.length > 0 && found;
      }, 15_000);
      expect(ended).toMatchObject({ userId, reason: 'access-disabled' });
      // The webhook may also hear of the acceptance, if that is processed late.
      const unchanged = await eventually(
        () => dataOf('access-grant.changed').find(({ from, to }) => from === to),
        15_000,
      );
      expect(unchanged).toEqual({
        ...{ customerId: customer.id, providerId: losing.id, from: 'accepted', to: 'accepted' },
        areas: ['assets', 'jobs'],
      });
    } finally {
      await receiver.stop();
    }
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
