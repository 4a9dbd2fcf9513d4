import {
  createAsset,
  createJob,
  createSite,
  reportProblem,
} from '@gatehouse/contracts/service-desk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServiceDesk, type ServiceDeskFixture } from '../testing/service-desk-fixture.js';

let desk: ServiceDeskFixture;

beforeAll(async () => {
  desk = await startServiceDesk();
});

afterAll(() => desk.platform.stop());

const site = (name = 'Hall') => desk.provider(createSite, { customerId: desk.customerId, name });
const asset = (name: string, more = {}) =>
  desk.provider(createAsset, { customerId: desk.customerId, name, ...more });

describe('reporting a problem', () => {
  const words = { title: 'It leaks', description: 'On the floor.' };

  it('D5: creates a job for the provider on the asset and its site', async () => {
    const { id: siteId } = await site();
    const { id: assetId } = await asset('Leaking pump', { siteId });
    const { job } = await desk.customer(reportProblem, { assetId, ...words });
    expect(job).toMatchObject({ ...words, assetId, siteId, state: 'new', reported: true });
    const next = await desk.provider(createJob, { customerId: desk.customerId, ...words });
    expect(next.number).toBe(job.number + 1);
  });

  it('D5: creates a job on a site', async () => {
    const { id: siteId } = await site();
    const { job } = await desk.customer(reportProblem, { siteId, ...words });
    expect(job).toMatchObject({ siteId, assetId: null });
  });

  it("D5: is refused for another customer's asset, to a provider, and without the area", async () => {
    const { id: assetId } = await asset('Ours alone');
    const report = { assetId, ...words };
    expect(await desk.sibling.problemCode(reportProblem, report)).toBe('not-found');
    for (const provider of [desk.provider, desk.other])
      expect(await provider.problemCode(reportProblem, report)).toBe('area-not-open');
    const outside = desk.as({ organizationKind: 'customer', areas: ['jobs', 'assets'] });
    expect(await outside.problemCode(reportProblem, report)).toBe('area-not-open');
    expect(await desk.customer.problemCode(reportProblem, words)).toBe('invalid-request');
  });
});
