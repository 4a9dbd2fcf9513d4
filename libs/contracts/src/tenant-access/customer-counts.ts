import { z } from 'zod';
import { call, PageQuery } from '../call.js';

export const countCustomers = call('tenant-access', 'count-customers', {
  summary: 'Count customers by the status of their portal access',
  http: { method: 'GET', path: '/customers/counts' },
  access: 'customers:read',
  input: PageQuery.pick({ q: true }),
  output: z.object({
    off: z.number().int(),
    pending: z.number().int(),
    accepted: z.number().int(),
    disabled: z.number().int(),
  }),
  problems: [],
});
