import { z } from 'zod';
import { countCustomerAuditEvents, CustomerAudit } from '../audit/customer-audit.js';
import { call } from '../call.js';
import { CustomerId } from '../ids.js';
import {
  countCustomerInvitations,
  CustomerInvitations,
} from '../invitations/customer-invitations.js';
import {
  countCustomerNotifications,
  CustomerNotifications,
} from '../notifications/customer-notifications.js';
import { NotFound } from '../problems.js';
import { countCustomerWork, CustomerWork } from '../service-desk/customer-work.js';
import {
  countCustomerPeople,
  CustomerAccounts,
  CustomerPeople,
} from '../tenant-access/customer-deletion.js';
import { DepartmentBound } from '../tenant-access/departments.js';
import { CustomerIndependent } from '../tenant-access/organizations.js';

/** What goes when a customer is deleted, and what stays. */
export const CustomerDeletion = z.object({
  deleted: z.object({
    ...CustomerPeople.shape,
    ...CustomerInvitations.shape,
    ...CustomerWork.shape,
    ...CustomerNotifications.shape,
  }),
  kept: z.object({ ...CustomerAccounts.shape, ...CustomerAudit.shape }),
});

export type CustomerDeletion = z.infer<typeof CustomerDeletion>;

export const getCustomerDeletion = call('gateway', 'get-customer-deletion', {
  summary: 'Report what deleting a customer would delete',
  description: 'How much of what would go, and what would stay. Deletes nothing.',
  http: {
    method: 'GET',
    path: '/customers/:customerId/deletion',
    parts: [
      countCustomerPeople,
      countCustomerInvitations,
      countCustomerWork,
      countCustomerNotifications,
      countCustomerAuditEvents,
    ],
  },
  access: 'customers:write',
  input: z.strictObject({ customerId: CustomerId }),
  output: CustomerDeletion,
  problems: [NotFound, DepartmentBound, CustomerIndependent],
});
