import { z } from 'zod';
import { call, pageOf, PageQuery } from '../call.js';
import { AssetId, SiteId } from '../ids.js';
import { AreaNotOpen, NotFound } from '../problems.js';
import { Job, JobDescription, JobTitle } from './jobs.js';

export const reportProblem = call('service-desk', 'report-problem', {
  summary: "Reports a problem on an asset or a site of one's own, which makes a job at once (D5)",
  http: { method: 'POST', path: '/problem-reports', status: 201 },
  access: 'signed-in',
  area: 'problem-reports',
  /** Exactly one of the asset and the site. */
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
  summary:
    'Lists by name on what the caller may report a problem: the assets or the sites of their own, and no more of them than that',
  http: { method: 'GET', path: '/problem-reports/places' },
  access: 'signed-in',
  area: 'problem-reports',
  input: PageQuery.extend({ kind: z.enum(['asset', 'site']).default('asset') }),
  output: pageOf(z.object({ id: z.union([AssetId, SiteId]), name: z.string() })),
  problems: [AreaNotOpen],
});
