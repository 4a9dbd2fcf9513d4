import { z } from 'zod';
import { call } from '../call.js';
import { cellsOf } from '../fields.js';
import { CustomerId, JobId } from '../ids.js';
import { IMPORT_BYTES, importBatch, ImportProblem } from '../import.js';
import { ExternalId } from '../tenant-access/customers.js';
import { createJob, listJobs, optionalJobFields } from './jobs.js';

/** A row of an import of jobs. */
export const JobRow = z.strictObject({
  customerId: CustomerId.optional().describe('Required, unless there is an external id.'),
  customerExternalId: ExternalId.optional().describe(
    "The customer's external id, in place of the id.",
  ),
  ...createJob.input.omit({ customerId: true }).shape,
  ...cellsOf(optionalJobFields),
});

/** The outcome of a row; in a dry run, the expected outcome. */
export const JobImportOutcome = z.object({
  row: z.number().int().describe('The row number as in a spreadsheet; the header is row 1.'),
  title: z.string().nullable().optional(),
  outcome: z.enum(['created', 'refused']),
  jobId: JobId.optional().describe('Absent in a dry run.'),
  problem: ImportProblem.optional(),
});

export type JobImportOutcome = z.infer<typeof JobImportOutcome>;

export const importJobs = call('service-desk', 'import-jobs', {
  summary: 'Import jobs from CSV or NDJSON',
  description:
    'Creates a job for each row. Send an `Idempotency-Key`, so that a file that is sent again does not create its jobs twice.',
  http: { method: 'POST', path: '/jobs/import', maxBytes: IMPORT_BYTES, csv: JobRow },
  access: 'jobs:write',
  input: z.strictObject(importBatch),
  output: z.object({ items: z.array(JobImportOutcome) }),
  problems: [],
});

export const exportJobs = call('service-desk', 'export-jobs', {
  summary: 'Export jobs as CSV or NDJSON',
  description: 'All jobs that the list with the same filters contains.',
  http: { method: 'GET', path: '/jobs/export', export: true },
  access: 'signed-in',
  area: 'jobs',
  input: listJobs.input,
  output: listJobs.output,
  problems: listJobs.problems,
});
