import { z } from 'zod';
import { call } from '../call.js';
import { CustomerId } from '../ids.js';
import { Count } from '../tenant-access/customer-deletion.js';

export const CustomerAudit = z.object({ auditEvents: Count });

export const countCustomerAuditEvents = call('audit', 'count-customer-audit-events', {
  summary: "Count the events in a customer's audit log",
  access: 'customers:write',
  readOnly: true,
  input: z.strictObject({ customerId: CustomerId }),
  output: z.object({ kept: CustomerAudit }),
  problems: [],
});
