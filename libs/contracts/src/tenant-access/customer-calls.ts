import { z } from 'zod';
import { call, pageOf, PageQuery } from '../call.js';
import { CustomerId, DepartmentId } from '../ids.js';
import { NotFound } from '../problems.js';
import { Email, line } from '../scalar.js';
import { TimeZone } from '../time-zone.js';
import { AccessStatus, Customer, CustomerKind } from './models.js';
import { DepartmentBound } from './people-problems.js';
import { CustomerEmailMissing, CustomerNotCorporate, EmailBlocked } from './problems.js';

const customer = z.strictObject({ customerId: CustomerId });

const customerFields = {
  name: line(200),
  kind: CustomerKind,
  email: Email.nullable(),
  departmentId: DepartmentId.nullable(),
  /** Null for the provider's. */
  timeZone: TimeZone.nullable(),
};

export const createCustomer = call('tenant-access', 'create-customer', {
  summary: 'Creates a customer, without portal access',
  http: { method: 'POST', path: '/customers', status: 201 },
  access: 'customers:write',
  input: z.strictObject({
    name: customerFields.name,
    kind: customerFields.kind,
    email: customerFields.email.optional(),
    departmentId: customerFields.departmentId.optional(),
    timeZone: customerFields.timeZone.optional(),
  }),
  output: Customer,
  problems: [NotFound, DepartmentBound],
});

export const listCustomers = call('tenant-access', 'list-customers', {
  summary: "Lists the provider's customers by name, with the status of their portal access (A1)",
  http: { method: 'GET', path: '/customers' },
  access: 'customers:read',
  input: PageQuery.extend({ access: AccessStatus.optional() }),
  output: pageOf(Customer),
  problems: [],
});

export const getCustomer = call('tenant-access', 'get-customer', {
  summary: 'Shows a customer',
  http: { method: 'GET', path: '/customers/:customerId' },
  access: 'customers:read',
  input: customer,
  output: Customer,
  problems: [NotFound],
});

export const updateCustomer = call('tenant-access', 'update-customer', {
  summary: 'Changes a customer',
  http: { method: 'PATCH', path: '/customers/:customerId' },
  access: 'customers:write',
  input: z.strictObject({
    customerId: CustomerId,
    name: customerFields.name.optional(),
    kind: customerFields.kind.optional(),
    email: customerFields.email.optional(),
    departmentId: customerFields.departmentId.optional(),
    timeZone: customerFields.timeZone.optional(),
  }),
  output: Customer,
  problems: [NotFound, DepartmentBound, CustomerNotCorporate, CustomerEmailMissing, EmailBlocked],
});
