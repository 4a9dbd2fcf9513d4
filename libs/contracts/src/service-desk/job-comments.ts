import { z } from 'zod';
import { call, pageOf, PageQuery } from '../call.js';
import { event } from '../event.js';
import { CommentId, CustomerId, JobId, ProviderId, UserId } from '../ids.js';
import { AreaNotOpen, NotFound, PermissionDenied } from '../problems.js';
import { Instant, prose } from '../scalar.js';

export const JobComment = z.object({
  id: CommentId,
  jobId: JobId,
  authorId: UserId,
  text: z.string(),
  internal: z.boolean().describe('Visible to the provider only.'),
  createdAt: Instant,
});

export type JobComment = z.infer<typeof JobComment>;

export const listJobComments = call('service-desk', 'list-job-comments', {
  summary: 'List the comments on a job',
  description: 'Oldest first. Internal comments are only visible to the provider.',
  http: { method: 'GET', path: '/jobs/:jobId/comments' },
  access: 'signed-in',
  area: 'jobs',
  input: PageQuery.omit({ q: true }).extend({ jobId: JobId }),
  output: pageOf(JobComment),
  problems: [AreaNotOpen, NotFound],
});

export const addJobComment = call('service-desk', 'add-job-comment', {
  summary: 'Add a comment to a job',
  description: 'Available to the provider with `jobs:write`, and to the customer.',
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

export const jobCommented = event('service-desk', 'job-commented', {
  summary: 'A comment visible to both sides was added to a job',
  data: z.object({
    jobId: JobId,
    providerId: ProviderId,
    customerId: CustomerId,
    number: z.number().int(),
    title: z.string(),
  }),
});
