import { z } from 'zod';
import { call } from '../call.js';
import { cellsOf } from '../fields.js';
import { CustomerId } from '../ids.js';
import { IMPORT_BYTES, importBatch, ImportProblem } from '../import.js';
import { customerFields, ExternalId, listCustomers, optionalCustomerFields } from './customers.js';

const { externalId: _, ...others } = optionalCustomerFields;

/** A row of an import of customers. */
export const CustomerRow = z.strictObject({
  externalId: ExternalId.optional().describe(
    'The customer with this id is updated if there is one. Rows without it always create a customer.',
  ),
  name: customerFields.name,
  kind: customerFields.kind.default('corporate'),
  ...cellsOf(others),
});

/** The outcome of a row; in a dry run, the expected outcome. */
export const CustomerImportOutcome = z.object({
  row: z.number().int().describe('The row number as in a spreadsheet; the header is row 1.'),
  externalId: z.string().nullable().optional(),
  outcome: z.enum(['created', 'updated', 'unchanged', 'refused']),
  customerId: CustomerId.optional().describe('Absent for customers that a dry run would create.'),
  problem: ImportProblem.optional(),
});

export type CustomerImportOutcome = z.infer<typeof CustomerImportOutcome>;

export const importCustomers = call('tenant-access', 'import-customers', {
  summary: 'Import customers from CSV or NDJSON',
  description:
    'Creates or updates a customer for each row. Empty cells leave a known customer as it is. A file can be imported again; send an `Idempotency-Key` if it has rows without an external id.',
  http: {
    method: 'POST',
    path: '/customers/import',
    maxBytes: IMPORT_BYTES,
    csv: CustomerRow,
  },
  access: 'customers:write',
  input: z.strictObject(importBatch),
  output: z.object({ items: z.array(CustomerImportOutcome) }),
  problems: [],
});

export const exportCustomers = call('tenant-access', 'export-customers', {
  summary: 'Export customers as CSV or NDJSON',
  description: 'All customers that the list with the same filters contains.',
  http: { method: 'GET', path: '/customers/export', export: true },
  access: 'customers:read',
  input: listCustomers.input,
  output: listCustomers.output,
  problems: [],
});
