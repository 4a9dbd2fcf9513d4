import { z } from 'zod';
import { call, pageOf, PageQuery } from '../call.js';
import { event } from '../event.js';
import { CommentId, CustomerId, JobId, ProviderId, UserId } from '../ids.js';
import { AreaNotOpen, NotFound, PermissionDenied } from '../problems.js';
import { Instant, prose } from '../scalar.js';

/** What somebody wrote on a job. */
export const JobComment = z.object({
  id: CommentId,
  jobId: JobId,
  authorId: UserId,
  text: z.string(),
  /** For the provider's eyes only. */
  internal: z.boolean(),
  createdAt: Instant,
});

export type JobComment = z.infer<typeof JobComment>;

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

export const jobCommented = event('service-desk', 'job-commented', {
  summary: 'Somebody wrote a comment on a job that both sides see',
  data: z.object({
    jobId: JobId,
    providerId: ProviderId,
    customerId: CustomerId,
    number: z.number().int(),
    title: z.string(),
  }),
});
