import { z } from 'zod';
import { call, pageOf, PageQuery } from '../call.js';
import { event } from '../event.js';
import { nullByDefault, patchOf } from '../fields.js';
import { AssetId, CustomerId, JobId, ProviderId, SiteId, UserId } from '../ids.js';
import { problem } from '../problem.js';
import { AreaNotOpen, NotFound } from '../problems.js';
import { Instant, line, prose } from '../scalar.js';
import { ChangedFields } from './assets.js';
import { InvalidReference } from './sites.js';

export const JobState = z.enum(['new', 'planned', 'in-progress', 'on-hold', 'resolved', 'closed']);

export type JobState = z.infer<typeof JobState>;

/** The allowed status changes. Closed jobs cannot be reopened. */
export const jobTransitions: Readonly<Record<JobState, readonly JobState[]>> = {
  new: ['planned', 'in-progress', 'on-hold', 'resolved', 'closed'],
  planned: ['in-progress', 'on-hold', 'resolved', 'closed'],
  'in-progress': ['planned', 'on-hold', 'resolved'],
  'on-hold': ['planned', 'in-progress', 'resolved', 'closed'],
  resolved: ['in-progress', 'closed'],
  closed: [],
};

export const JobType = z.enum(['repair', 'maintenance', 'inspection', 'installation', 'other']);

export type JobType = z.infer<typeof JobType>;

export const JobPriority = z.enum(['low', 'normal', 'high', 'urgent']);

export type JobPriority = z.infer<typeof JobPriority>;

export const Job = z.object({
  id: JobId,
  customerId: CustomerId,
  number: z.number().int().describe('Unique within the provider, in ascending order.'),
  title: z.string(),
  description: z.string(),
  type: JobType,
  priority: JobPriority,
  state: JobState,
  assigneeId: UserId.nullable(),
  assetId: AssetId.nullable(),
  siteId: SiteId.nullable(),
  reported: z.boolean().describe('Whether the customer reported it as a problem.'),
  createdAt: Instant,
  updatedAt: Instant,
  closedAt: Instant.nullable(),
});

export type Job = z.infer<typeof Job>;

export const JobTitle = line(200);

export const JobDescription = prose(10_000);

/** What a job may lack. */
export const optionalJobFields = {
  assigneeId: UserId.nullable(),
  assetId: AssetId.nullable(),
  siteId: SiteId.nullable(),
};

export const jobFields = {
  title: JobTitle,
  description: JobDescription,
  type: JobType,
  priority: JobPriority,
  ...optionalJobFields,
};

export class InvalidJobTransition extends problem<{ from: string; to: string }>({
  code: 'invalid-job-transition',
  kind: 'conflict',
  title: 'Status change not allowed',
  detail: ({ from, to }) => `A job cannot change from ${from} to ${to}.`,
  remedy: 'Check the allowed status changes in the documentation.',
}) {}

export class InvalidAssignee extends problem({
  code: 'invalid-assignee',
  kind: 'invalid',
  at: () => ({ fields: ['assigneeId'] }),
  title: 'Invalid assignee',
  detail: 'Jobs can only be assigned to members of the provider.',
  remedy: 'Assign the job to a member of your organization.',
}) {}

export const listJobs = call('service-desk', 'list-jobs', {
  summary: 'List jobs',
  description: 'Providers see the jobs of all their customers; customers see their own.',
  http: { method: 'GET', path: '/jobs' },
  access: 'signed-in',
  area: 'jobs',
  input: PageQuery.extend({
    customerId: CustomerId.optional(),
    state: JobState.optional(),
    type: JobType.optional(),
    priority: JobPriority.optional(),
    assigneeId: UserId.optional(),
    assetId: AssetId.optional(),
    siteId: SiteId.optional(),
    sort: z
      .enum(['newest', 'updated'])
      .default('newest')
      .describe('Newest first, or most recently updated first.'),
  }),
  output: pageOf(Job),
  problems: [AreaNotOpen],
});

export const getJob = call('service-desk', 'get-job', {
  summary: 'Get a job',
  http: { method: 'GET', path: '/jobs/:jobId' },
  access: 'signed-in',
  area: 'jobs',
  input: z.strictObject({ jobId: JobId }),
  output: Job,
  problems: [AreaNotOpen, NotFound],
});

export const createJob = call('service-desk', 'create-job', {
  summary: 'Create a job for a customer',
  http: { method: 'POST', path: '/jobs', status: 201 },
  access: 'jobs:write',
  input: z.strictObject({
    customerId: CustomerId,
    ...jobFields,
    type: JobType.default('other'),
    priority: JobPriority.default('normal'),
    ...nullByDefault(optionalJobFields),
  }),
  output: Job,
  problems: [NotFound, InvalidAssignee, InvalidReference],
});

export const updateJob = call('service-desk', 'update-job', {
  summary: 'Update a job or change its status',
  http: { method: 'PATCH', path: '/jobs/:jobId' },
  access: 'jobs:write',
  input: z.strictObject({
    jobId: JobId,
    ...patchOf(jobFields),
    state: JobState.optional(),
  }),
  output: Job,
  problems: [NotFound, InvalidAssignee, InvalidJobTransition, InvalidReference],
});

export const jobChanged = event('service-desk', 'job-changed', {
  summary: 'A job was created or changed',
  data: z.object({
    jobId: JobId,
    providerId: ProviderId,
    customerId: CustomerId,
    number: z.number().int(),
    title: z.string(),
    state: JobState,
    reported: z.boolean().describe('Whether the customer reported it as a problem.'),
    changed: ChangedFields,
  }),
});
