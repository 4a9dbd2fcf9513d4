import { z } from 'zod';
import { call, PageQuery } from '../call.js';

/** Null where the search finds more than 4,000 customers, which are not counted. */
const Count = z.number().int().nullable();

export const countCustomers = call('tenant-access', 'count-customers', {
  summary: 'Count customers by the status of their portal access',
  http: { method: 'GET', path: '/customers/counts' },
  access: 'customers:read',
  input: PageQuery.pick({ q: true }),
  output: z.object({
    off: Count,
    pending: Count,
    accepted: Count,
    disabled: Count,
  }),
  problems: [],
});
