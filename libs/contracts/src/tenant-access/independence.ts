import { z } from 'zod';
import { call } from '../call.js';
import { CustomerId, OrganizationId } from '../ids.js';
import { NotFound } from '../problems.js';
import { AccessNotOpen } from './access.js';
import { AdministratorRequired } from './members.js';
import { CustomerIndependent, ModuleNotEnabled } from './organizations.js';

/** The result of making a customer independent. */
export const Independence = z.object({
  dryRun: z.boolean().describe('Whether this is only a preview.'),
  organizationId: OrganizationId,
  name: z.string(),
  members: z.number().int().describe('The number of members, who all stay.'),
  administrators: z.number().int(),
  roles: z
    .array(z.object({ from: z.string(), to: z.string(), members: z.number().int() }))
    .describe('How the built-in roles change. Custom roles stay the same.'),
  customRoles: z.array(z.string()),
  contacts: z
    .number()
    .int()
    .describe('The number of its own contacts. The provider keeps its contacts at the customer.'),
  accessChanges: z
    .number()
    .int()
    .describe(
      'The number of changes in the history of its portal access, which both can still read.',
    ),
  modules: z.array(z.string()).describe('The modules it will have.'),
});

export type Independence = z.infer<typeof Independence>;

export const makeIndependent = call('tenant-access', 'make-independent', {
  summary: 'Make a customer independent',
  description:
    'The customer becomes a provider of its own and keeps its members, roles and history. With `dryRun`, only returns what would change.',
  http: { method: 'POST', path: '/customers/:customerId/independence' },
  access: 'customers:write',
  input: z.strictObject({ customerId: CustomerId, dryRun: z.boolean().default(false) }),
  output: Independence,
  problems: [NotFound, ModuleNotEnabled, AccessNotOpen, AdministratorRequired, CustomerIndependent],
});
