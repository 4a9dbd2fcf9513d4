import { beforeAll, describe, expect, it } from 'vitest';
import type { JobComment } from '@gatehouse/contracts/service-desk';
import {
  Asset,
  Dashboard,
  Job,
  listJobs,
  reportProblem,
  Site,
} from '@gatehouse/contracts/service-desk';
import { expectProblem, expectResponse } from './testing/api-client.js';
import {
  acceptedCustomer,
  createProvider,
  setAccess,
  type Provider,
  type ServedCustomer,
} from './testing/customer-fixture.js';

let provider: Provider;
let customer: ServedCustomer;
let asset: Asset;
beforeAll(async () => {
  provider = await createProvider();
  const areas = ['jobs', 'assets', 'problem-reports', 'dashboard'];
  customer = await acceptedCustomer(provider, { areas });
  const made = { customerId: customer.id };
  const { admin } = provider;
  const hall = await admin.call('POST', '/sites', { body: { ...made, name: 'Hall' } });
  const { id: siteId } = expectResponse(hall, 201, Site);
  const pump = { ...made, siteId, name: 'Pump 7', code: 'P-7' };
  asset = expectResponse(await admin.call('POST', '/assets', { body: pump }), 201, Asset);
});

const report = (body: object) => customer.person.call('POST', '/problem-reports', { body });
const words = { title: 'It leaks', description: 'Below the valve.' };

describe('a problem reported by a customer', () => {
  it('D5 B3: becomes a job that the provider works on, discusses and closes', async () => {
    const response = await report({ assetId: asset.id, ...words });
    const { job } = expectResponse(response, 201, reportProblem.output);
    expect(job).toMatchObject({
      ...words,
      assetId: asset.id,
      siteId: asset.siteId,
      reported: true,
    });
    const { admin } = provider;
    const listed = await admin.call('GET', '/jobs?state=new');
    expect(expectResponse(listed, 200, listJobs.output).items).toContainEqual(job);

    const comments = `/jobs/${job.id}/comments`;
    await admin.call('POST', comments, { body: { text: 'Tomorrow at nine.' } });
    await admin.call('POST', comments, { body: { text: 'Bring seal 12.', internal: true } });
    const seen = await customer.person.call('GET', comments);
    const { items } = seen.body as { items: JobComment[] };
    expect(items.map(({ text }) => text)).toEqual(['Tomorrow at nine.']);

    for (const state of ['in-progress', 'resolved', 'closed']) {
      const moved = await admin.call('PATCH', `/jobs/${job.id}`, { body: { state } });
      expect(expectResponse(moved, 200, Job).state).toBe(state);
    }
    const again = await admin.call('PATCH', `/jobs/${job.id}`, { body: { state: 'new' } });
    expectProblem(again, 409, 'invalid-job-transition');
    const figures = await customer.person.call('GET', '/dashboard');
    expect(expectResponse(figures, 200, Dashboard)).toMatchObject({
      jobsByState: { closed: 1 },
      assetsByState: { 'in-operation': 1 },
    });
  });

  it('D5: names either an asset or a site', async () => {
    const both = { assetId: asset.id, siteId: asset.siteId, ...words };
    for (const body of [words, both]) {
      const { errors } = expectProblem(await report(body), 422, 'invalid-request');
      expect(errors?.map(({ pointer }) => pointer)).toEqual(['/assetId']);
    }
  });

  it('D3 D5: is rejected as soon as the area is closed', async () => {
    const other = await acceptedCustomer(provider, { areas: ['problem-reports', 'assets'] });
    await setAccess(provider, other, { enabled: true, areas: ['assets'] });
    const body = { assetId: asset.id, ...words };
    expectProblem(
      await other.person.call('POST', '/problem-reports', { body }),
      401,
      'token-stale',
    );
    await other.person.refresh();
    const response = await other.person.call('POST', '/problem-reports', { body });
    expect(expectProblem(response, 403, 'area-not-open').detail).toContain('problem-reports');
  });
});

describe('provider-only data', () => {
  it('B10: includes templates', async () => {
    expectProblem(await customer.person.call('GET', '/templates'), 403, 'permission-denied');
    const checklist = { name: 'Pumps', jobType: 'maintenance', items: ['Look', 'Listen'] };
    const made = await provider.admin.call('POST', '/templates', { body: checklist });
    expect(made.status).toBe(201);
  });

  it('A8: stays manageable while the customer is disabled', async () => {
    const shut = await acceptedCustomer(provider);
    await setAccess(provider, shut, { enabled: false });
    const body = { customerId: shut.id, name: 'Pump 8' };
    const { admin } = provider;
    const { id } = expectResponse(await admin.call('POST', '/assets', { body }), 201, Asset);
    const change = { body: { state: 'out-of-order' } };
    const changed = await admin.call('PATCH', `/assets/${id}`, change);
    expect(expectResponse(changed, 200, Asset).state).toBe('out-of-order');
  });
});
