import { z } from 'zod';
import { call } from '../call.js';
import { CustomerId } from '../ids.js';
import { Count } from '../tenant-access/customer-deletion.js';

export const CustomerNotifications = z.object({
  notifications: Count.describe('In the feed of the customer, and about it in yours.'),
});

export const countCustomerNotifications = call('notifications', 'count-customer-notifications', {
  summary: 'Count the notifications to and about a customer',
  access: 'customers:write',
  readOnly: true,
  input: z.strictObject({ customerId: CustomerId }),
  output: z.object({ deleted: CustomerNotifications }),
  problems: [],
});
