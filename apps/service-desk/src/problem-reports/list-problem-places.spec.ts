import {
  createAsset,
  createSite,
  listAssets,
  listProblemPlaces,
  reportProblem,
} from '@gatehouse/contracts/service-desk';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  startServiceDesk,
  type ServiceDeskFixture,
  type TestClient,
} from '../testing/service-desk-fixture.js';

let desk: ServiceDeskFixture;
let reporter: TestClient;

beforeAll(async () => {
  desk = await startServiceDesk();
  reporter = desk.as({
    organizationKind: 'customer',
    organizationId: desk.customerId,
    areas: ['problem-reports'],
  });
});

afterAll(() => desk.platform.stop());

it('D5 D6: customers with only the area for problem reports can choose from the names of their assets and sites', async () => {
  const { customerId, siblingId, provider } = desk;
  await provider(createAsset, { customerId, name: 'Lift 2', serialNumber: 'S-1', code: 'C-1' });
  await provider(createAsset, { customerId, name: 'Lift 1' });
  await provider(createAsset, { customerId: siblingId, name: 'Lift of others' });
  const site = await provider(createSite, { customerId, name: 'Hall' });
  expect(await reporter.problemCode(listAssets, {})).toBe('area-not-open');
  const assets = await reporter(listProblemPlaces, { kind: 'asset', q: 'lift', limit: 1 });
  expect(assets).toEqual({
    items: [{ id: expect.any(String), name: 'Lift 1' }],
    nextCursor: expect.any(String),
  });
  const cursor = assets.nextCursor ?? '';
  const rest = await reporter(listProblemPlaces, { kind: 'asset', q: 'lift', limit: 1, cursor });
  expect(rest.items.map(({ name }) => name)).toEqual(['Lift 2']);
  const sites = await reporter(listProblemPlaces, { kind: 'site' });
  expect(sites.items).toEqual([{ id: site.id, name: 'Hall' }]);
  const report = { siteId: site.id, title: 'It is dark', description: 'Since Monday.' };
  expect((await reporter(reportProblem, report)).job).toMatchObject({ siteId: site.id });
});

it('D6: no one else can list them', async () => {
  const { customerId: organizationId, provider, sibling } = desk;
  const viewer = desk.as({ organizationKind: 'customer', organizationId, areas: ['assets'] });
  expect(await viewer.problemCode(listProblemPlaces, { kind: 'asset' })).toBe('area-not-open');
  expect(await provider.problemCode(listProblemPlaces, { kind: 'asset' })).toBe('area-not-open');
  const { items } = await sibling(listProblemPlaces, { kind: 'asset' });
  expect(items.map(({ name }) => name)).toEqual(['Lift of others']);
});
