import { z } from 'zod';
import { call, pageOf, PageQuery } from '../call.js';
import { event } from '../event.js';
import { cellsOf, nullByDefault, patchOf } from '../fields.js';
import { AssetId, CustomerId, ProviderId, SiteId } from '../ids.js';
import { IMPORT_BYTES, importBatch, ImportProblem } from '../import.js';
import { problem } from '../problem.js';
import { AreaNotOpen, NotFound } from '../problems.js';
import { Instant, line } from '../scalar.js';
import { InvalidReference } from './sites.js';

export const AssetState = z.enum(['in-operation', 'needs-attention', 'out-of-order', 'retired']);

export type AssetState = z.infer<typeof AssetState>;

export const Asset = z.object({
  id: AssetId,
  customerId: CustomerId,
  siteId: SiteId.nullable(),
  name: z.string(),
  type: z.string().nullable(),
  serialNumber: z.string().nullable(),
  code: z
    .string()
    .nullable()
    .describe('The code printed on it for scanning; unique within the provider.'),
  state: AssetState,
  createdAt: Instant,
});

export type Asset = z.infer<typeof Asset>;

/** What an asset may lack, apart from its site, which an import names otherwise. */
const optionalAssetFields = {
  type: line(100).nullable(),
  serialNumber: line(100).nullable(),
  code: line(200).nullable(),
};

export const assetFields = {
  siteId: SiteId.nullable(),
  name: line(200),
  ...optionalAssetFields,
  state: AssetState,
};

const { name, siteId, state } = assetFields;

export class AssetCodeTaken extends problem({
  code: 'asset-code-taken',
  kind: 'conflict',
  title: 'Asset code already in use',
  detail: 'Another asset has this code.',
  remedy: 'Use a different code, or remove it from the other asset first.',
}) {}

export const listAssets = call('service-desk', 'list-assets', {
  summary: 'List assets',
  description: 'By name. Providers see the assets of all their customers; customers see their own.',
  http: { method: 'GET', path: '/assets' },
  access: 'signed-in',
  area: 'assets',
  input: PageQuery.extend({
    customerId: CustomerId.optional(),
    siteId: SiteId.optional(),
    state: AssetState.optional(),
    code: line(200).optional().describe('The scanned code.'),
  }),
  output: pageOf(Asset),
  problems: [AreaNotOpen],
});

export const getAsset = call('service-desk', 'get-asset', {
  summary: 'Get an asset',
  http: { method: 'GET', path: '/assets/:assetId' },
  access: 'signed-in',
  area: 'assets',
  input: z.strictObject({ assetId: AssetId }),
  output: Asset,
  problems: [AreaNotOpen, NotFound],
});

export const createAsset = call('service-desk', 'create-asset', {
  summary: 'Create an asset for a customer',
  http: { method: 'POST', path: '/assets', status: 201 },
  access: 'assets:write',
  input: z.strictObject({
    customerId: CustomerId,
    name,
    ...nullByDefault({ siteId, ...optionalAssetFields }),
    state: state.default('in-operation'),
  }),
  output: Asset,
  problems: [NotFound, AssetCodeTaken, InvalidReference],
});

export const updateAsset = call('service-desk', 'update-asset', {
  summary: 'Update an asset',
  http: { method: 'PATCH', path: '/assets/:assetId' },
  access: 'assets:write',
  input: z.strictObject({
    assetId: AssetId,
    ...patchOf(assetFields),
  }),
  output: Asset,
  problems: [NotFound, AssetCodeTaken, InvalidReference],
});

/** A row of an import of assets. Each row needs a serial number or a code to identify the asset. */
export const AssetRow = z.strictObject({
  name,
  ...cellsOf(optionalAssetFields),
  site: line(200).optional().describe("The name of one of the customer's sites."),
  state: state.default('in-operation'),
});

/** The outcome of a row; in a dry run, the expected outcome. */
export const AssetImportOutcome = z.object({
  row: z.number().int().describe('The row number as in a spreadsheet; the header is row 1.'),
  code: z.string().nullable(),
  serialNumber: z.string().nullable(),
  outcome: z
    .enum(['created', 'unchanged', 'refused'])
    .describe('`unchanged` if the customer already has this asset; it is not overwritten.'),
  assetId: AssetId.optional().describe('Absent for assets that a dry run would create.'),
  problem: ImportProblem.optional(),
});

export type AssetImportOutcome = z.infer<typeof AssetImportOutcome>;

export const importAssets = call('service-desk', 'import-assets', {
  summary: 'Import assets for a customer from CSV',
  description: 'Assets that exist already are skipped, so a file can be imported again.',
  http: {
    method: 'POST',
    path: '/customers/:customerId/assets/import',
    maxBytes: IMPORT_BYTES,
    csv: AssetRow,
    csvKeys: ['code', 'serialNumber'],
  },
  access: 'assets:write',
  input: z.strictObject({ customerId: CustomerId, ...importBatch }),
  output: z.object({ items: z.array(AssetImportOutcome) }),
  problems: [NotFound],
});

/** The names of the changed fields; empty for new records, and in events published before this field was added. */
export const ChangedFields = z.array(z.string()).default([]);

export const assetChanged = event('service-desk', 'asset-changed', {
  summary: 'An asset was created or changed',
  data: z.object({
    assetId: AssetId,
    providerId: ProviderId,
    customerId: CustomerId,
    name: z.string(),
    state: AssetState,
    changed: ChangedFields,
  }),
});
