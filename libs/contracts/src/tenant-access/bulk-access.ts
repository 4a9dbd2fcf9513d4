import { z } from 'zod';
import { Area } from '../actor.js';
import { call } from '../call.js';
import { CustomerId } from '../ids.js';
import { ImportProblem } from '../import.js';
import { AccessGrant } from './access.js';

/** The maximum number of customers in one request. */
const MOST = 500;

export const BulkAccessOutcome = z.object({
  customerId: CustomerId,
  outcome: z.enum(['changed', 'unchanged', 'failed']),
  access: AccessGrant.optional().describe('Absent if it failed.'),
  problem: ImportProblem.optional(),
});

export type BulkAccessOutcome = z.infer<typeof BulkAccessOutcome>;

export const setAccessOfMany = call('tenant-access', 'set-access-of-many', {
  summary: 'Turn portal access of many customers on or off',
  description:
    'Does for each customer what turning the access of one on or off does, and returns an outcome for each: one that fails does not affect the others. When the call returns, all sessions of all customers that it turned off have ended.',
  http: { method: 'POST', path: '/customers/access' },
  access: 'access:manage',
  input: z.strictObject({
    customerIds: z
      .array(CustomerId)
      .min(1)
      .max(MOST)
      .transform((ids) => [...new Set(ids)]),
    enabled: z.boolean(),
    areas: z.array(Area).max(Area.options.length).optional(),
  }),
  output: z.object({ items: z.array(BulkAccessOutcome) }),
  problems: [],
});
