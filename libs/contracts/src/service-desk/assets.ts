import { z } from 'zod';
import { call, pageOf, PageQuery } from '../call.js';
import { event } from '../event.js';
import { AssetId, CustomerId, ProviderId, SiteId } from '../ids.js';
import { IMPORT_BYTES, importBatch, ImportProblem } from '../import.js';
import { problem } from '../problem.js';
import { AreaNotOpen, NotFound } from '../problems.js';
import { Instant, line } from '../scalar.js';
import { InvalidReference } from './sites.js';

export const AssetState = z.enum(['in-operation', 'needs-attention', 'out-of-order', 'retired']);

export type AssetState = z.infer<typeof AssetState>;

/** A thing of a customer that the provider looks after. */
export const Asset = z.object({
  id: AssetId,
  customerId: CustomerId,
  siteId: SiteId.nullable(),
  name: z.string(),
  type: z.string().nullable(),
  serialNumber: z.string().nullable(),
  /** What is printed on it to be scanned; one of a kind within the provider. */
  code: z.string().nullable(),
  state: AssetState,
  createdAt: Instant,
});

export type Asset = z.infer<typeof Asset>;

export const assetFields = {
  siteId: SiteId.nullable(),
  name: line(200),
  type: line(100).nullable(),
  serialNumber: line(100).nullable(),
  code: line(200).nullable(),
  state: AssetState,
};

export class AssetCodeTaken extends problem({
  code: 'asset-code-taken',
  kind: 'conflict',
  title: 'Another asset has this code',
  detail: 'A code belongs to one asset, so that scanning it leads somewhere certain.',
  remedy: 'Print another code, or take this one from the other asset first.',
}) {}

export const listAssets = call('service-desk', 'list-assets', {
  summary:
    "Lists assets by name: a provider's of all its customers, a customer's its own, without scanning a code (B3, B9)",
  http: { method: 'GET', path: '/assets' },
  access: 'signed-in',
  area: 'assets',
  input: PageQuery.extend({
    customerId: CustomerId.optional(),
    siteId: SiteId.optional(),
    state: AssetState.optional(),
    /** What was scanned. */
    code: line(200).optional(),
  }),
  output: pageOf(Asset),
  problems: [AreaNotOpen],
});

export const getAsset = call('service-desk', 'get-asset', {
  summary: 'Shows an asset',
  http: { method: 'GET', path: '/assets/:assetId' },
  access: 'signed-in',
  area: 'assets',
  input: z.strictObject({ assetId: AssetId }),
  output: Asset,
  problems: [AreaNotOpen, NotFound],
});

export const createAsset = call('service-desk', 'create-asset', {
  summary: 'Adds an asset of a customer',
  http: { method: 'POST', path: '/assets', status: 201 },
  access: 'assets:write',
  input: z.strictObject({
    customerId: CustomerId,
    name: assetFields.name,
    siteId: assetFields.siteId.default(null),
    type: assetFields.type.default(null),
    serialNumber: assetFields.serialNumber.default(null),
    code: assetFields.code.default(null),
    state: assetFields.state.default('in-operation'),
  }),
  output: Asset,
  problems: [NotFound, AssetCodeTaken, InvalidReference],
});

export const updateAsset = call('service-desk', 'update-asset', {
  summary: 'Changes an asset',
  http: { method: 'PATCH', path: '/assets/:assetId' },
  access: 'assets:write',
  input: z.strictObject({
    assetId: AssetId,
    name: assetFields.name.optional(),
    siteId: assetFields.siteId.optional(),
    type: assetFields.type.optional(),
    serialNumber: assetFields.serialNumber.optional(),
    code: assetFields.code.optional(),
    state: assetFields.state.optional(),
  }),
  output: Asset,
  problems: [NotFound, AssetCodeTaken, InvalidReference],
});

/** What a row says of an asset. An empty cell says nothing; a serial number or a code is what it is known by. */
export const AssetRow = z.strictObject({
  name: assetFields.name,
  type: line(100).optional(),
  serialNumber: line(100).optional(),
  code: line(200).optional(),
  /** The name of a site of the customer. */
  site: line(200).optional(),
  state: AssetState.default('in-operation'),
});

/** What became of one row, or in a dry run: what would. */
export const AssetImportOutcome = z.object({
  /** As a spreadsheet numbers it: the row that names the columns is usually the first. */
  row: z.number().int(),
  code: z.string().nullable(),
  serialNumber: z.string().nullable(),
  /** `unchanged`: the customer has this asset already; nothing of it is overwritten. */
  outcome: z.enum(['created', 'unchanged', 'refused']),
  /** Absent in a dry run of what would be created. */
  assetId: AssetId.optional(),
  problem: ImportProblem.optional(),
});

export type AssetImportOutcome = z.infer<typeof AssetImportOutcome>;

export const importAssets = call('service-desk', 'import-assets', {
  summary: 'Adds assets of a customer from a file of CSV; the same file again adds nothing',
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

/** By their names, which of its fields a change set; none where it is new. Events from before this was told say nothing of it. */
export const ChangedFields = z.array(z.string()).default([]);

export const assetChanged = event('service-desk', 'asset-changed', {
  summary: 'An asset was added or changed',
  data: z.object({
    assetId: AssetId,
    providerId: ProviderId,
    customerId: CustomerId,
    name: z.string(),
    state: AssetState,
    changed: ChangedFields,
  }),
});
