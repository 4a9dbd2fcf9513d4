import { pageOf } from '@gatehouse/contracts';
import { Customer, archiveCustomer } from '@gatehouse/contracts/tenant-access';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, expectResponse } from './testing/api-client.js';
import {
  acceptedCustomer,
  createCustomer,
  createProvider,
  getCustomer,
  setAccess,
  type Provider,
} from './testing/customer-fixture.js';
import { trySignIn } from './testing/person-fixture.js';
import { stack } from './testing/stack.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const move = (id: string, where: 'archive' | 'unarchive', who = provider) =>
  who.admin.call('POST', `/customers/${id}/${where}`);

async function listed(query: string): Promise<string[]> {
  const response = await provider.admin.call('GET', `/customers?limit=200&${query}`);
  return expectResponse(response, 200, pageOf(Customer)).items.map(({ id }) => id);
}

describe('an archived customer', () => {
  it('is out when the call returns, on every gateway, and cannot be turned on (A4)', async () => {
    const customer = await acceptedCustomer(provider);
    const archived = expectResponse(
      await move(customer.id, 'archive'),
      200,
      archiveCustomer.output,
    );
    expect(archived).toMatchObject({ access: { status: 'disabled' } });
    for (const gateway of stack.urls)
      expectProblem(await customer.person.call('GET', '/me', { gateway }), 401, 'session-ended');
    const { email, password } = customer.person;
    expectProblem(await trySignIn(email, password), 403, 'no-account');

    const body = { enabled: true };
    const path = `/customers/${customer.id}/access`;
    expectProblem(await provider.admin.call('PUT', path, { body }), 409, 'customer-archived');
    const many = { ...body, customerIds: [customer.id] };
    const { body: outcomes } = await provider.admin.call('POST', '/customers/access', {
      body: many,
    });
    expect(outcomes).toMatchObject({
      items: [{ outcome: 'failed', problem: { code: 'customer-archived' } }],
    });
  });

  it('comes back with everything it had (A5)', async () => {
    const customer = await acceptedCustomer(provider, { areas: ['jobs'] });
    const before = await getCustomer(provider, customer);
    for (const where of ['archive', 'archive', 'unarchive', 'unarchive'] as const)
      expectResponse(await move(customer.id, where), 200, Customer);
    const after = await getCustomer(provider, customer);
    expect(after).toMatchObject({ archivedAt: null, access: { status: 'disabled' } });
    expect(after.access.areas).toEqual(before.access.areas);
    expect(await setAccess(provider, customer, { enabled: true })).toMatchObject({
      status: 'accepted',
    });
    const { email, password } = customer.person;
    expect(await trySignIn(email, password)).toMatchObject({ status: 200 });
  });

  it('is not in lists unless they are asked for it, or for changes', async () => {
    const since = new Date(Date.now() - 60_000).toISOString();
    const [kept, gone] = [await createCustomer(provider), await createCustomer(provider)];
    await move(gone.id, 'archive');
    expect(await listed('')).toContain(kept.id);
    expect(await listed('')).not.toContain(gone.id);
    expect(await listed('archived=false')).not.toContain(gone.id);
    expect(await listed('archived=true')).toContain(gone.id);
    expect(await listed('archived=true')).not.toContain(kept.id);
    await expect.poll(() => listed(`updatedSince=${since}`)).toContain(gone.id);
    const { body } = await provider.admin.call('GET', '/customers/export', {
      headers: { accept: 'application/x-ndjson' },
    });
    expect(String(body)).not.toContain(gone.id);
    expect(await getCustomer(provider, gone)).toMatchObject({ archivedAt: expect.anything() });
  });

  it('is not found by another provider', async () => {
    const customer = await createCustomer(provider);
    const other = await createProvider();
    for (const where of ['archive', 'unarchive'] as const)
      expectProblem(await move(customer.id, where, other), 404, 'not-found');
    expect((await getCustomer(provider, customer)).archivedAt).toBeNull();
  });
});
