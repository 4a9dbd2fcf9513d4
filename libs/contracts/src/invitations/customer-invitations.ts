import { z } from 'zod';
import { call } from '../call.js';
import { CustomerId } from '../ids.js';
import { NotFound } from '../problems.js';
import { Count } from '../tenant-access/customer-deletion.js';

export const CustomerInvitations = z.object({ invitations: Count });

export const countCustomerInvitations = call('invitations', 'count-customer-invitations', {
  summary: 'Count the invitations to a customer, its own included',
  access: 'customers:write',
  readOnly: true,
  input: z.strictObject({ customerId: CustomerId }),
  output: z.object({ deleted: CustomerInvitations }),
  problems: [NotFound],
});
