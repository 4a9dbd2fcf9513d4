import {
  createAsset,
  createSite,
  createTemplate,
  listAssets,
  listSites,
  listTemplates,
} from '@gatehouse/contracts/service-desk';
import { namesOutOfOrder } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServiceDesk, type ServiceDeskFixture } from './testing/service-desk-fixture.js';

let desk: ServiceDeskFixture;

beforeAll(async () => {
  desk = await startServiceDesk();
});

afterAll(() => desk.platform.stop());

it('F69 F73: sites, assets and templates are sorted alphabetically, and found by words in any order', async () => {
  const customerId = desk.siblingId;
  const both = [desk.provider, desk.sibling];
  for (const name of ['Zander', 'abel', 'Bauer', 'Ärger']) {
    await desk.provider(createAsset, { customerId, name, type: 'Kühlturm', code: `K ${name}` });
    await desk.provider(createSite, { customerId, name });
    await desk.provider(createTemplate, { name, jobType: 'other', items: ['One'] });
  }
  const order = ['abel', 'Ärger', 'Bauer', 'Zander'];
  const names = ({ items }: { items: { name: string }[] }) =>
    items.map(({ name }) => name).filter((name) => order.includes(name));
  for (const who of both) {
    const first = await who(listAssets, { customerId, limit: 2 });
    const rest = await who(listAssets, { customerId, limit: 2, cursor: first.nextCursor ?? '' });
    expect([...names(first), ...names(rest)]).toEqual(order);
    expect(names(await who(listAssets, { q: 'arger KUHLTURM ' }))).toEqual(['Ärger']);
    expect(names(await who(listAssets, { q: 'kuhlturm bauer zander' }))).toEqual([]);
    expect(names(await who(listSites, { customerId }))).toEqual(order);
    expect(names(await who(listSites, { q: 'ARGER' }))).toEqual(['Ärger']);
  }
  expect(names(await desk.provider(listTemplates, {}))).toEqual(order);
  for (const stranger of [desk.customer, desk.other])
    expect(names(await stranger(listAssets, { q: 'kuhlturm' }))).toEqual([]);
  expect(await namesOutOfOrder(desk.platform.database, 'service-desk')).toEqual([]);
});
