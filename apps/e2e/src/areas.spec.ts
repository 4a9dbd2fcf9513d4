import { beforeAll, describe, expect, it } from 'vitest';
import { Me } from '@gatehouse/contracts/identity';
import { listJobs } from '@gatehouse/contracts/service-desk';
import { AccessGrant } from '@gatehouse/contracts/tenant-access';
import { call, expectProblem, expectResponse } from './testing/api-client.js';
import {
  acceptedCustomer,
  createCustomer,
  createJob,
  createProvider,
  setAccess,
  getCustomer,
  type Provider,
} from './testing/customer-fixture.js';
import { stack } from './testing/stack.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const sorted = (areas: string[]) => areas.toSorted();

describe('portal areas', () => {
  it('D3: default to jobs and assets until the provider chooses others', async () => {
    const customer = await createCustomer(provider);
    const first = await setAccess(provider, customer, { enabled: true });
    expect(sorted(first.areas)).toEqual(['assets', 'jobs']);
    const areas = ['jobs', 'problem-reports'];
    expect(sorted((await setAccess(provider, customer, { enabled: true, areas })).areas)).toEqual(
      areas,
    );
    expect(sorted((await getCustomer(provider, customer)).access.areas)).toEqual(areas);
    await setAccess(provider, customer, { enabled: false });
    expect(sorted((await setAccess(provider, customer, { enabled: true })).areas)).toEqual(areas);
    const none = await setAccess(provider, customer, { enabled: true, areas: [] });
    expect(none.areas).toEqual([]);
  });

  it('F59: changing them from a stale page does not turn a disabled customer on', async () => {
    const customer = await createCustomer(provider);
    const update = (body: object) =>
      provider.admin.call('PATCH', `/customers/${customer.id}/access`, { body });
    expectProblem(await update({ areas: ['jobs'] }), 409, 'access-off');
    await setAccess(provider, customer, { enabled: true });
    await setAccess(provider, customer, { enabled: false });
    const changed = expectResponse(await update({ areas: ['dashboard'] }), 200, AccessGrant);
    expect(changed).toMatchObject({ status: 'disabled', areas: ['dashboard'] });
    expect((await getCustomer(provider, customer)).access).toEqual(changed);
    expectProblem(await update({ enabled: true, areas: [] }), 422, 'invalid-request');
    // Omitted fields stay as they are, and repeating a change has no effect.
    for (const same of [{}, { areas: ['dashboard'] }, { role: changed.role }])
      expect(expectResponse(await update(same), 200, AccessGrant)).toEqual(changed);
    const role = expectResponse(await update({ role: 'member' }), 200, AccessGrant);
    expect(role).toEqual({ ...changed, role: 'member' });
    const on = await setAccess(provider, customer, { enabled: true });
    expect(on).toMatchObject({ status: 'pending', areas: ['dashboard'] });
  });

  it('D3: an unknown area is rejected and nothing changes', async () => {
    const customer = await createCustomer(provider);
    const { access } = await getCustomer(provider, customer);
    const response = await provider.admin.call('PUT', `/customers/${customer.id}/access`, {
      body: { enabled: true, areas: ['jobs', 'cellar'] },
    });
    const { errors } = expectProblem(response, 422, 'invalid-request');
    expect(errors?.map(({ pointer }) => pointer)).toEqual(['/areas/1']);
    expect((await getCustomer(provider, customer)).access).toEqual(access);
  });

  it('D3 D6: opening or closing one applies to open sessions from the next request', async () => {
    const customer = await acceptedCustomer(provider, { areas: ['jobs', 'assets'] });
    const { person } = customer;
    const job = await createJob(provider, customer, 'Grease the hinge');
    const jobs = (gateway: string) => call('GET', '/jobs', { token: person.token, gateway });

    await setAccess(provider, customer, { enabled: true, areas: ['assets'] });
    for (const gateway of stack.urls) expectProblem(await jobs(gateway), 401, 'token-stale');
    await person.refresh();
    for (const gateway of stack.urls) {
      expect(expectProblem(await jobs(gateway), 403, 'area-not-open').detail).toContain('jobs');
    }
    const one = await person.call('GET', `/jobs/${job.id}`);
    expectProblem(one, 403, 'area-not-open');
    expect(expectResponse(await person.call('GET', '/me'), 200, Me).areas).toEqual(['assets']);
    // Areas do not restrict the provider's own users.
    expect((await provider.admin.call('GET', `/jobs/${job.id}`)).status).toBe(200);

    await setAccess(provider, customer, { enabled: true, areas: ['jobs'] });
    for (const gateway of stack.urls) expectProblem(await jobs(gateway), 401, 'token-stale');
    await person.refresh();
    for (const gateway of stack.urls) {
      expect(expectResponse(await jobs(gateway), 200, listJobs.output).items).toEqual([job]);
    }
  });
});
