import { z } from 'zod';
import { call, pageOf, PageQuery } from '../call.js';
import { AssetId, CustomerId, SiteId } from '../ids.js';
import { AreaNotOpen, NotFound } from '../problems.js';
import { line } from '../scalar.js';
import { Asset, assetFields, AssetState } from './models.js';
import { AssetCodeTaken, ReferenceUnfit } from './problems.js';

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
  problems: [NotFound, AssetCodeTaken, ReferenceUnfit],
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
  problems: [NotFound, AssetCodeTaken, ReferenceUnfit],
});
