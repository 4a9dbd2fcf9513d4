import { z } from 'zod';
import { call } from '../call.js';
import { CustomerId } from '../ids.js';
import { NotFound } from '../problems.js';
import { Customer } from './customers.js';

const customer = z.strictObject({ customerId: CustomerId });

export const archiveCustomer = call('tenant-access', 'archive-customer', {
  summary: 'Archive a customer',
  description:
    'Turns its portal access off, unless the customer is independent, and leaves it out of lists. Everything is kept. When the call returns, all sessions of the customer have ended. Repeating it has no effect.',
  http: { method: 'POST', path: '/customers/:customerId/archive' },
  access: 'customers:write',
  input: customer,
  output: Customer,
  problems: [NotFound],
});

export const unarchiveCustomer = call('tenant-access', 'unarchive-customer', {
  summary: 'Restore an archived customer',
  description: 'Its portal access stays off until it is turned on. Repeating a call has no effect.',
  http: { method: 'POST', path: '/customers/:customerId/unarchive' },
  access: 'customers:write',
  input: customer,
  output: Customer,
  problems: [NotFound],
});
