import { z } from 'zod';
import { call, pageOf, PageQuery } from '../call.js';
import { CustomerId, JobId } from '../ids.js';
import { AreaNotOpen, NotFound } from '../problems.js';
import { Job, JobDescription, JobTitle } from './models.js';

export const listJobs = call('service-desk', 'list-jobs', {
  summary:
    "Lists jobs, newest first: a provider's of all its customers, a customer's its own (B9, D6)",
  http: { method: 'GET', path: '/jobs' },
  access: 'signed-in',
  area: 'jobs',
  input: PageQuery.extend({ customerId: CustomerId.optional() }),
  output: pageOf(Job),
  problems: [AreaNotOpen],
});

export const getJob = call('service-desk', 'get-job', {
  summary: 'Shows a job',
  http: { method: 'GET', path: '/jobs/:jobId' },
  access: 'signed-in',
  area: 'jobs',
  input: z.strictObject({ jobId: JobId }),
  output: Job,
  problems: [AreaNotOpen, NotFound],
});

export const createJob = call('service-desk', 'create-job', {
  summary: 'Creates a job for a customer',
  http: { method: 'POST', path: '/jobs', status: 201 },
  access: 'jobs:write',
  input: z.strictObject({ customerId: CustomerId, title: JobTitle, description: JobDescription }),
  output: Job,
  problems: [NotFound],
});
