import { z } from 'zod';
import { call } from '../call.js';
import { CustomerId } from '../ids.js';
import { NotFound } from '../problems.js';
import { Independence } from './people-models.js';
import { AdministratorNeeded, CustomerIndependent } from './people-problems.js';
import { AccessNotOpen, ModuleNotEnabled } from './problems.js';

export const makeIndependent = call('tenant-access', 'make-independent', {
  summary:
    'Makes a customer an organisation of its own, with its people, roles and history; `dryRun` only says so (B12)',
  http: { method: 'POST', path: '/customers/:customerId/independence' },
  access: 'customers:write',
  input: z.strictObject({ customerId: CustomerId, dryRun: z.boolean().default(false) }),
  output: Independence,
  problems: [NotFound, ModuleNotEnabled, AccessNotOpen, AdministratorNeeded, CustomerIndependent],
});
