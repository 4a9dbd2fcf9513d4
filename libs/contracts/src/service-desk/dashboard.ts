import { z } from 'zod';
import { call } from '../call.js';
import { CustomerId, SiteId } from '../ids.js';
import { AreaNotOpen, NotFound } from '../problems.js';
import { AssetState } from './assets.js';
import { JobState } from './jobs.js';

/** A month such as `2026-03`, in the time zone of the organization. */
const Month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'must be a month such as 2026-03');

const Count = z.number().int();

/** Statistics of a provider or a customer. The counters are maintained incrementally, so reading them is cheap. */
export const Dashboard = z.object({
  from: z.string(),
  to: z.string(),
  timeZone: z
    .string()
    .optional()
    .describe("The time zone of the months: the customer's or the provider's."),
  jobsByState: z.record(JobState, Count).describe('Current numbers, regardless of the period.'),
  assetsByState: z.record(AssetState, Count).describe('Current numbers, regardless of the period.'),
  openJobsBySite: z
    .array(z.object({ siteId: SiteId.nullable(), name: z.string().nullable(), open: Count }))
    .describe(
      'The sites with the most jobs that are not closed; `siteId` is null for jobs without a site.',
    ),
  months: z
    .array(z.object({ month: z.string(), created: Count, closed: Count }))
    .describe('The months of the period, oldest first.'),
  hoursToClose: z
    .object({ median: z.number(), p90: z.number() })
    .nullable()
    .describe(
      'For the jobs closed in the period, in hours, accurate to 5 %; null if none were closed.',
    ),
});

export type Dashboard = z.infer<typeof Dashboard>;

export const getDashboard = call('service-desk', 'get-dashboard', {
  summary: 'Get the dashboard',
  description:
    'Statistics about jobs and assets for a period, by default twelve months. Customers get zeros for areas they do not have access to.',
  http: { method: 'GET', path: '/dashboard' },
  access: 'signed-in',
  area: 'dashboard',
  input: z.strictObject({
    from: Month.optional().describe('The first month.'),
    to: Month.optional().describe('The last month.'),
    customerId: CustomerId.optional(),
  }),
  output: Dashboard,
  problems: [AreaNotOpen, NotFound],
});
