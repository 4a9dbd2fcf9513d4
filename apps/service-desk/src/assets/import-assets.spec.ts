import { randomUUID } from 'node:crypto';
import {
  createAsset,
  createSite,
  importAssets,
  listAssets,
} from '@gatehouse/contracts/service-desk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServiceDesk, type ServiceDeskFixture } from '../testing/service-desk-fixture.js';

let desk: ServiceDeskFixture;

beforeAll(async () => {
  desk = await startServiceDesk();
});

afterAll(() => desk.platform.stop());

type Fields = Record<string, string>;

const imported = async (fields: Fields[], dryRun = false, customerId = desk.customerId) => {
  const rows = fields.map((each, index) => ({ row: index + 1, fields: each }));
  return (await desk.provider(importAssets, { customerId, dryRun, rows })).items;
};
const outcomes = async (fields: Fields[], dryRun = false) =>
  (await imported(fields, dryRun)).map(({ outcome, problem }) => problem?.code ?? outcome);
const uniqueText = () => randomUUID().slice(0, 8);

describe('an import of assets', () => {
  it('F68: recognises an asset in either Unicode normalization form', async () => {
    const code = `ü-${uniqueText()}`;
    const rows = ['NFC', 'NFD'].map((form) => ({
      name: 'Tür'.normalize(form),
      code: code.normalize(form),
    }));
    expect(await outcomes(rows)).toEqual(['created', 'unchanged']);
    expect(await outcomes(rows)).toEqual(['unchanged', 'unchanged']);
  });

  it('creates each asset once, however often the file is imported', async () => {
    const batch = uniqueText();
    const { id: siteId } = await desk.provider(createSite, {
      customerId: desk.customerId,
      name: `Hall ${batch}`,
    });
    const file: Fields[] = [
      {
        name: `${batch} Pump`,
        code: `${batch}-1`,
        site: `Hall ${batch}`,
        state: 'needs-attention',
      },
      { name: `${batch} Valve`, serialNumber: `${batch}-2`, type: 'valve' },
      { name: `${batch} Valve again`, serialNumber: `${batch}-2` },
    ];
    expect(await outcomes(file)).toEqual(['created', 'created', 'unchanged']);
    expect(await outcomes(file)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    const { items } = await desk.customer(listAssets, { q: batch });
    expect(items).toMatchObject([
      { name: `${batch} Pump`, siteId, state: 'needs-attention', code: `${batch}-1` },
      { name: `${batch} Valve`, siteId: null, state: 'in-operation', type: 'valve' },
    ]);
    const [, valve] = await imported(file);
    expect(valve?.assetId).toBe(items[1]?.id);
  });

  it('returns the outcome of each row in a dry run, and changes nothing', async () => {
    const batch = uniqueText();
    const file: Fields[] = [
      { name: `${batch} A`, code: batch },
      { name: `${batch} A again`, code: batch },
      { name: `${batch} B` },
    ];
    const found = await imported(file, true);
    expect(found.map(({ outcome }) => outcome)).toEqual(['created', 'unchanged', 'refused']);
    expect(found[0]?.assetId).toBeUndefined();
    expect((await desk.provider(listAssets, { q: batch })).items).toEqual([]);
    const events = await desk.platform.database.query(
      'service-desk',
      `select from outbox where event -> 'data' ->> 'name' like $1`,
      [`${batch}%`],
    );
    expect(events).toEqual([]);
  });

  it('refuses an invalid row without affecting others', async () => {
    const batch = uniqueText();
    const taken = `${batch}-taken`;
    await desk.provider(createAsset, { customerId: desk.siblingId, name: 'S', code: taken });
    const codes = await outcomes([
      { name: `${batch} 1`, code: `${batch}-1` },
      { name: `${batch} 2` },
      { code: `${batch}-3` },
      { name: `${batch} 4`, code: `${batch}-4`, state: 'broken' },
      { name: `${batch} 5`, code: `${batch}-5`, site: 'Nowhere' },
      { name: `${batch} 6`, code: taken },
      { name: `${batch} \uFFFD`, code: `${batch}-7` },
      { name: `${batch} 8`, code: `${batch}-8`, customerId: desk.siblingId },
      { name: `${batch} 9`, code: `${batch}-9` },
    ]);
    const invalid = 'invalid-request';
    expect(codes).toEqual([
      ...['created', invalid, invalid, invalid, 'invalid-reference'],
      ...['asset-code-taken', invalid, invalid, 'created'],
    ]);
    const { items } = await desk.provider(listAssets, { q: batch, customerId: desk.customerId });
    expect(items.map(({ name }) => name)).toEqual([`${batch} 1`, `${batch} 9`]);
  });

  it('F22: is possible for own customers only', async () => {
    const rows = [{ row: 1, fields: { name: 'N', code: uniqueText() } }];
    const foreign = { customerId: desk.strangerId, rows };
    expect(await desk.provider.problemCode(importAssets, foreign)).toBe('not-found');
    const own = { customerId: desk.customerId, rows };
    expect(await desk.customer.problemCode(importAssets, own)).toBe('permission-denied');
    expect(await desk.other.problemCode(importAssets, own)).toBe('not-found');
  });
});
