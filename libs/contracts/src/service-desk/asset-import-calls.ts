import { z } from 'zod';
import { call } from '../call.js';
import { AssetId, CustomerId } from '../ids.js';
import { IMPORT_BYTES, importBatch, ImportProblem } from '../import.js';
import { NotFound } from '../problems.js';
import { line } from '../scalar.js';
import { assetFields, AssetState } from './models.js';

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
