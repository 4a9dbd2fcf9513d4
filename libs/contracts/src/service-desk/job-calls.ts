import { z } from 'zod';
import { call, pageOf, PageQuery } from '../call.js';
import { AssetId, CustomerId, JobId, SiteId, UserId } from '../ids.js';
import { AreaNotOpen, NotFound, PermissionDenied } from '../problems.js';
import { prose } from '../scalar.js';
import { Job, JobComment, jobFields, JobPriority, JobState, JobType } from './models.js';
import { AssigneeUnfit, JobTransitionRefused, ReferenceUnfit } from './problems.js';

export const listJobs = call('service-desk', 'list-jobs', {
  summary:
    "Lists jobs, newest first: a provider's of all its customers, a customer's its own (B9, D6)",
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
    /** Newest first, or what changed last first. */
    sort: z.enum(['newest', 'updated']).default('newest'),
  }),
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
  input: z.strictObject({
    customerId: CustomerId,
    title: jobFields.title,
    description: jobFields.description,
    type: jobFields.type.default('other'),
    priority: jobFields.priority.default('normal'),
    assigneeId: jobFields.assigneeId.default(null),
    assetId: jobFields.assetId.default(null),
    siteId: jobFields.siteId.default(null),
  }),
  output: Job,
  problems: [NotFound, AssigneeUnfit, ReferenceUnfit],
});

export const updateJob = call('service-desk', 'update-job', {
  summary: 'Changes a job, or moves it on to another state',
  http: { method: 'PATCH', path: '/jobs/:jobId' },
  access: 'jobs:write',
  input: z.strictObject({
    jobId: JobId,
    title: jobFields.title.optional(),
    description: jobFields.description.optional(),
    type: jobFields.type.optional(),
    priority: jobFields.priority.optional(),
    assigneeId: jobFields.assigneeId.optional(),
    assetId: jobFields.assetId.optional(),
    siteId: jobFields.siteId.optional(),
    state: JobState.optional(),
  }),
  output: Job,
  problems: [NotFound, AssigneeUnfit, JobTransitionRefused, ReferenceUnfit],
});

export const listJobComments = call('service-desk', 'list-job-comments', {
  summary: 'Lists the comments on a job, oldest first; internal ones to the provider alone',
  http: { method: 'GET', path: '/jobs/:jobId/comments' },
  access: 'signed-in',
  area: 'jobs',
  input: PageQuery.omit({ q: true }).extend({ jobId: JobId }),
  output: pageOf(JobComment),
  problems: [AreaNotOpen, NotFound],
});

export const addJobComment = call('service-desk', 'add-job-comment', {
  summary: 'Writes a comment on a job: its provider with `jobs:write`, or its customer',
  http: { method: 'POST', path: '/jobs/:jobId/comments', status: 201 },
  access: 'signed-in',
  area: 'jobs',
  input: z.strictObject({
    jobId: JobId,
    text: prose(10_000),
    internal: z.boolean().default(false),
  }),
  output: JobComment,
  problems: [AreaNotOpen, NotFound, PermissionDenied],
});
