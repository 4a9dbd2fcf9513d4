import { z } from 'zod';
import { call } from '../call.js';
import { CustomerId, SiteId } from '../ids.js';
import { AreaNotOpen, NotFound } from '../problems.js';
import { AssetState } from './assets.js';
import { JobState } from './jobs.js';

/** A month, as in `2026-03`, in the time zone of the organisation. */
const Month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'must be a month, as in 2026-03');

const Count = z.number().int();

/** Figures of a provider, or of one customer. Kept as things happen, so that showing them costs the same however many there are. */
export const Dashboard = z.object({
  from: z.string(),
  to: z.string(),
  /** In which the months begin: the customer's, or the provider's. */
  timeZone: z.string().optional(),
  /** Now, whatever the period. */
  jobsByState: z.record(JobState, Count),
  assetsByState: z.record(AssetState, Count),
  /** Jobs that are not closed, of the sites that have most; `siteId` null for those without a site. */
  openJobsBySite: z.array(
    z.object({ siteId: SiteId.nullable(), name: z.string().nullable(), open: Count }),
  ),
  /** Of the period, oldest first. */
  months: z.array(z.object({ month: z.string(), created: Count, closed: Count })),
  /** Of the jobs closed in the period, in hours, to within 5 %; null where none was closed. */
  hoursToClose: z.object({ median: z.number(), p90: z.number() }).nullable(),
});

export type Dashboard = z.infer<typeof Dashboard>;

export const getDashboard = call('service-desk', 'get-dashboard', {
  summary:
    'Shows figures on jobs and assets for a period: twelve months unless told (B3); what is outside the areas of a customer counts as nothing',
  http: { method: 'GET', path: '/dashboard' },
  access: 'signed-in',
  area: 'dashboard',
  input: z.strictObject({
    from: Month.optional(),
    to: Month.optional(),
    customerId: CustomerId.optional(),
  }),
  output: Dashboard,
  problems: [AreaNotOpen, NotFound],
});
