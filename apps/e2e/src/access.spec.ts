import { beforeAll, describe, expect, it } from 'vitest';
import { pageOf } from '@gatehouse/contracts';
import { AccessChange, Customer } from '@gatehouse/contracts/tenant-access';
import { Me } from '@gatehouse/contracts/identity';
import { Job, listJobs } from '@gatehouse/contracts/service-desk';
import { expectProblem, expectResponse } from './testing/api-client.js';
import {
  acceptedCustomer,
  activatedCustomer,
  createCustomer,
  createJob,
  createProvider,
  disabledCustomer,
  pendingCustomer,
  setAccess,
  getCustomer,
  type Customer as Known,
  type Provider,
} from './testing/customer-fixture.js';
import { signIn, trySignIn } from './testing/person-fixture.js';

const Customers = pageOf(Customer);

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const historyOf = async ({ id }: Known) => {
  const response = await provider.admin.call('GET', `/customers/${id}/access/history`);
  const { items } = expectResponse(response, 200, pageOf(AccessChange));
  return items.map(({ from, to }) => `${from} → ${to}`);
};

describe('the list of customers', () => {
  it('A1: is sorted by name and shows each customer’s access status', async () => {
    const own = await createProvider();
    const list = async (query = '') =>
      expectResponse(await own.admin.call('GET', `/customers${query}`), 200, Customers);
    const off = await createCustomer(own, { name: 'Beta' });
    const disabled = await disabledCustomer(own);
    const pending = await pendingCustomer(own);
    const accepted = await acceptedCustomer(own);
    const expected = [
      { id: off.id, name: off.name, status: 'off' },
      { id: disabled.id, name: disabled.name, status: 'disabled' },
      { id: pending.id, name: pending.name, status: 'pending' },
      { id: accepted.id, name: accepted.name, status: 'accepted' },
    ].sort((a, b) => (a.name < b.name ? -1 : 1));

    const { items, nextCursor } = await list();
    const shown = items.map(({ id, name, access }) => ({ id, name, status: access.status }));
    expect(shown).toEqual(expected);
    expect(nextCursor).toBeNull();

    for (const { id, status } of expected) {
      const found = await list(`?access=${status}`);
      expect(found.items.map((customer) => customer.id)).toEqual([id]);
    }

    const walked: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: Customer[]; nextCursor: string | null } = await list(
        `?limit=1${cursor && `&cursor=${cursor}`}`,
      );
      walked.push(...page.items.map((customer) => customer.id));
      cursor = page.nextCursor;
    }
    expect(walked).toEqual(expected.map(({ id }) => id));
    expect((await list(`?q=${pending.name.slice(3)}`)).items.map(({ id }) => id)).toEqual([
      pending.id,
    ]);
  });
});

describe('the access toggle', () => {
  it('A2: turning it on makes the customer pending', async () => {
    const customer = await createCustomer(provider);
    expect((await getCustomer(provider, customer)).access.status).toBe('off');
    const access = await setAccess(provider, customer, { enabled: true });
    expect(access).toMatchObject({ status: 'pending', acceptedAt: null, disabledAt: null });
    expect(access.pendingSince).toBeInstanceOf(Date);
    expect((await getCustomer(provider, customer)).access).toEqual(access);
  });

  it('A3: only accepting the terms makes the customer accepted', async () => {
    const customer = await activatedCustomer(provider);
    await signIn(customer.email, customer.person.password);
    expect((await getCustomer(provider, customer)).access.status).toBe('pending');
    await customer.person.acceptTerms();
    const { access } = await getCustomer(provider, customer);
    expect(access).toMatchObject({ status: 'accepted', pendingSince: null, disabledAt: null });
    expect(access.acceptedAt).toBeInstanceOf(Date);
    expect(await historyOf(customer)).toEqual(['pending → accepted', 'off → pending']);
  });

  it('A4 A6: turning it off disables the customer, and its users get "no account" when they sign in', async () => {
    const customer = await acceptedCustomer(provider);
    const access = await setAccess(provider, customer, { enabled: false });
    expect(access.status).toBe('disabled');
    expect(access.disabledAt).toBeInstanceOf(Date);
    const refusal = expectProblem(
      await trySignIn(customer.email, customer.person.password),
      403,
      'no-account',
    );
    expect(refusal.detail).toBe("This e-mail address isn't associated with an account.");
    // Only someone who knows the password learns that.
    expectProblem(await trySignIn(customer.email, 'not the password'), 401, 'invalid-credentials');
  });

  it('A4 D4: turning off a pending customer works, and turning it on again starts over', async () => {
    const customer = await pendingCustomer(provider);
    expect((await setAccess(provider, customer, { enabled: false })).status).toBe('disabled');
    expect((await setAccess(provider, customer, { enabled: true })).status).toBe('pending');
  });

  it('A5 A7: turning it on again restores "accepted" at once, with everything as it was', async () => {
    const customer = await acceptedCustomer(provider);
    const { person } = customer;
    const job = await createJob(provider, customer, 'Replace the filter');
    const before = expectResponse(await person.call('GET', '/me'), 200, Me);
    await setAccess(provider, customer, { enabled: false });
    const access = await setAccess(provider, customer, { enabled: true });
    expect(access).toMatchObject({ status: 'accepted', pendingSince: null, disabledAt: null });
    expect(await historyOf(customer)).toEqual([
      'disabled → accepted',
      'accepted → disabled',
      'pending → accepted',
      'off → pending',
    ]);

    const back = await signIn(customer.email, person.password);
    expect(back.session.termsRequired).toBeNull();
    expect(expectResponse(await back.call('GET', '/me'), 200, Me)).toEqual(before);
    expect(expectResponse(await back.call('GET', `/jobs/${job.id}`), 200, Job)).toEqual(job);
  });

  it('A8: the provider can still manage a disabled customer', async () => {
    const customer = await disabledCustomer(provider);
    const path = `/customers/${customer.id}`;
    const renamed = await provider.admin.call('PATCH', path, { body: { name: 'Renamed Ltd' } });
    expect(expectResponse(renamed, 200, Customer)).toMatchObject({
      name: 'Renamed Ltd',
      access: { status: 'disabled' },
    });
    const job = await createJob(provider, customer, 'Check the meter');
    const listed = await provider.admin.call('GET', `/jobs?customerId=${customer.id}`);
    expect(expectResponse(listed, 200, listJobs.output).items).toEqual([job]);

    await setAccess(provider, customer, { enabled: true });
    const back = await signIn(customer.email, customer.person.password);
    const seen = expectResponse(await back.call('GET', '/jobs'), 200, listJobs.output);
    expect(seen.items).toEqual([job]);
  });

  it('A2 A4: repeating a change has no effect', async () => {
    const customer = await createCustomer(provider);
    expect((await setAccess(provider, customer, { enabled: false })).status).toBe('off');
    const on = await setAccess(provider, customer, { enabled: true });
    expect(await setAccess(provider, customer, { enabled: true })).toEqual(on);
    const off = await setAccess(provider, customer, { enabled: false });
    expect(await setAccess(provider, customer, { enabled: false })).toEqual(off);
    expect(await historyOf(customer)).toEqual(['pending → disabled', 'off → pending']);
  });
});
