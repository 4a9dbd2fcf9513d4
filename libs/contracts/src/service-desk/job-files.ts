import { call } from '../call.js';
import { listJobs } from './jobs.js';

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
