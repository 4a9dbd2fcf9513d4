import { z } from 'zod';
import { call, NoContent } from '../call.js';
import { event } from '../event.js';
import { CustomerId, ProviderId } from '../ids.js';
import { problem } from '../problem.js';
import { NotFound } from '../problems.js';
import { DepartmentBound } from './departments.js';
import { CustomerIndependent } from './organizations.js';

const customer = z.strictObject({ customerId: CustomerId });

export class CustomerNotArchived extends problem({
  code: 'customer-not-archived',
  kind: 'conflict',
  title: 'This customer is not archived',
  detail: 'Only archived customers can be deleted.',
  remedy: 'Archive the customer first, with POST /customers/{customerId}/archive.',
}) {}

/** How many of something there are. */
export const Count = z.number().int().min(0);

export const CustomerPeople = z.object({
  contacts: Count,
  members: Count,
  roles: Count.describe('Custom roles.'),
  serviceAccounts: Count,
  apiKeys: Count,
  accessChanges: Count.describe('Entries in the history of its portal access.'),
});

export const CustomerAccounts = z.object({
  accounts: Count.describe('The accounts of its members, which belong to the users themselves.'),
});

export const countCustomerPeople = call('tenant-access', 'count-customer-people', {
  summary: 'Count what a customer has in tenant-access',
  access: 'customers:write',
  readOnly: true,
  input: customer,
  output: z.object({ deleted: CustomerPeople, kept: CustomerAccounts }),
  problems: [NotFound, DepartmentBound, CustomerIndependent],
});

export const deleteCustomer = call('tenant-access', 'delete-customer', {
  summary: 'Delete an archived customer',
  description:
    'Deletes everything of the customer, which cannot be undone; `GET /customers/{customerId}/deletion` lists what that is. Its members are gone and its external id is free when the call returns; the rest follows within minutes. Audit events and the accounts of its users stay.',
  http: { method: 'DELETE', path: '/customers/:customerId', status: 204 },
  access: 'customers:write',
  input: customer,
  output: NoContent,
  problems: [NotFound, DepartmentBound, CustomerIndependent, CustomerNotArchived],
});

export const customerDeleted = event('tenant-access', 'customer-deleted', {
  summary: 'A customer was deleted; other services erase what they store of it',
  data: z.object({
    customerId: CustomerId,
    providerId: ProviderId,
    externalId: z.string().nullable(),
  }),
});
