import { z } from 'zod';
import { call, pageOf, PageQuery } from '../call.js';
import { AssetId, SiteId } from '../ids.js';
import { AreaNotOpen, NotFound } from '../problems.js';
import { Job, JobDescription, JobTitle } from './jobs.js';

export const reportProblem = call('service-desk', 'report-problem', {
  summary: 'Report a problem',
  description:
    'For customers: creates a job for one of their assets or sites. Requires either `assetId` or `siteId`.',
  http: { method: 'POST', path: '/problem-reports', status: 201 },
  access: 'signed-in',
  area: 'problem-reports',
  input: z.strictObject({
    assetId: AssetId.optional(),
    siteId: SiteId.optional(),
    title: JobTitle,
    description: JobDescription,
  }),
  output: z.object({ job: Job }),
  problems: [AreaNotOpen, NotFound],
});

export const listProblemPlaces = call('service-desk', 'list-problem-places', {
  summary: 'List the assets or sites that problems can be reported for',
  description: 'By name. Returns only ids and names, so the area `assets` is not required.',
  http: { method: 'GET', path: '/problem-reports/places' },
  access: 'signed-in',
  area: 'problem-reports',
  input: PageQuery.extend({ kind: z.enum(['asset', 'site']).default('asset') }),
  output: pageOf(z.object({ id: z.union([AssetId, SiteId]), name: z.string() })),
  problems: [AreaNotOpen],
});
