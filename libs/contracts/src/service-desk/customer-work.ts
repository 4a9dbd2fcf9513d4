import { z } from 'zod';
import { call } from '../call.js';
import { CustomerId } from '../ids.js';
import { Count } from '../tenant-access/customer-deletion.js';

export const CustomerWork = z.object({
  sites: Count,
  assets: Count,
  jobs: Count,
  comments: Count,
  attachments: Count,
  videoSessions: Count,
});

export const countCustomerWork = call('service-desk', 'count-customer-work', {
  summary: 'Count what a customer has in service-desk',
  access: 'customers:write',
  readOnly: true,
  input: z.strictObject({ customerId: CustomerId }),
  output: z.object({ deleted: CustomerWork }),
  problems: [],
});
