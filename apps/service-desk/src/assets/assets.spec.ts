import {
  createAsset,
  createSite,
  getAsset,
  getSite,
  listAssets,
  listSites,
  listVideoSessions,
  updateAsset,
  updateSite,
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

describe('sites and assets', () => {
  it('B3 B9: are visible to their provider and their customer only', async () => {
    const { id: siteId } = await site('Only ours');
    const { id: assetId } = await asset('Only our pump', { siteId, code: 'ours-1' });
    for (const mine of [desk.provider, desk.customer]) {
      expect((await mine(listSites, { q: 'only ours' })).items.map(({ id }) => id)).toEqual([
        siteId,
      ]);
      expect((await mine(listAssets, { code: 'ours-1' })).items.map(({ id }) => id)).toEqual([
        assetId,
      ]);
    }
    for (const stranger of [desk.sibling, desk.other]) {
      expect((await stranger(listSites, {})).items).toEqual([]);
      expect((await stranger(listAssets, {})).items).toEqual([]);
      expect(await stranger.problemCode(getSite, { siteId })).toBe('not-found');
      expect(await stranger.problemCode(getAsset, { assetId })).toBe('not-found');
      expect(await stranger.problemCode(updateAsset, { assetId, name: 'X' })).not.toMatch(
        /^answered/,
      );
      expect(await stranger.problemCode(updateSite, { siteId, name: 'X' })).not.toMatch(
        /^answered/,
      );
    }
  });

  it("F22: cannot be created for another provider's customer", async () => {
    const name = 'N';
    expect(await desk.other.problemCode(createSite, { customerId: desk.customerId, name })).toBe(
      'not-found',
    );
    expect(await desk.other.problemCode(createAsset, { customerId: desk.customerId, name })).toBe(
      'not-found',
    );
  });

  it('require a site of the same customer, and a unique code', async () => {
    const { id: siteId } = await desk.provider(createSite, {
      customerId: desk.siblingId,
      name: 'Theirs',
    });
    const customerId = desk.customerId;
    expect(await desk.provider.problemCode(createAsset, { customerId, name: 'N', siteId })).toBe(
      'invalid-reference',
    );
    await asset('Coded', { code: 'code-1' });
    expect(
      await desk.provider.problemCode(createAsset, { customerId, name: 'N', code: 'code-1' }),
    ).toBe('asset-code-taken');
  });

  it('F68: are found by code and name in either Unicode normalization form', async () => {
    const { id } = await asset('Kühlung', { code: 'ü1'.normalize('NFD') });
    const customerId = desk.customerId;
    for (const form of ['NFC', 'NFD']) {
      const code = 'ü1'.normalize(form);
      expect(await desk.provider.problemCode(createAsset, { customerId, name: 'N', code })).toBe(
        'asset-code-taken',
      );
      for (const query of [{ code }, { q: 'kühl'.normalize(form) }])
        expect((await desk.customer(listAssets, query)).items).toMatchObject([{ id, code: 'ü1' }]);
    }
    const { id: siteId } = await site('Café'.normalize('NFD'));
    expect((await desk.customer(listSites, { q: 'Café' })).items).toMatchObject([
      { id: siteId, name: 'Café' },
    ]);
  });

  it('are searched without wildcards', async () => {
    await asset('100% pump_1');
    await asset('100 pumps 1');
    const found = async (q: string) =>
      (await desk.customer(listAssets, { q })).items.map(({ name }) => name);
    expect(await found('100%')).toEqual(['100% pump_1']);
    expect(await found('pump_')).toEqual(['100% pump_1']);
  });

  it('D6: are closed to a customer without the area', async () => {
    const outside = desk.as({ organizationKind: 'customer', areas: ['jobs'] });
    expect(await outside.problemCode(listAssets, {})).toBe('area-not-open');
    expect(await outside.problemCode(listSites, {})).toBe('area-not-open');
    expect(await outside.problemCode(listVideoSessions, {})).toBe('area-not-open');
  });
});
