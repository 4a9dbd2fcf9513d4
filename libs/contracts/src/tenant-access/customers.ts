import { z } from 'zod';
import { call, pageOf, PageQuery } from '../call.js';
import { event } from '../event.js';
import { CustomerId, DepartmentId, OrganizationId, ProviderId } from '../ids.js';
import { NotFound } from '../problems.js';
import { Email, line } from '../scalar.js';
import { TimeZone } from '../time-zone.js';
import {
  AccessGrant,
  AccessNotOpen,
  AccessStatus,
  CustomerEmailMissing,
  EmailBlocked,
} from './access.js';
import { DepartmentBound } from './departments.js';
import { AdministratorRequired } from './members.js';
import {
  CustomerIndependent,
  CustomerKind,
  CustomerNotCorporate,
  ModuleNotEnabled,
} from './organizations.js';

export const Customer = z.object({
  id: CustomerId,
  name: z.string(),
  kind: CustomerKind,
  email: z.string().nullable(),
  departmentId: DepartmentId.nullable(),
  independent: z.boolean(),
  /** Null where it goes by its provider's. */
  timeZone: z.string().nullable().optional(),
  access: AccessGrant,
});

export type Customer = z.infer<typeof Customer>;

/** What becomes of a customer that is to be an organisation of its own (B12). */
export const Independence = z.object({
  /** Whether this only says what would happen. */
  dryRun: z.boolean(),
  organizationId: OrganizationId,
  name: z.string(),
  /** Its people, all of whom stay members. */
  members: z.number().int(),
  administrators: z.number().int(),
  /** What the built-in roles become. Custom roles stay as they are. */
  roles: z.array(z.object({ from: z.string(), to: z.string(), members: z.number().int() })),
  customRoles: z.array(z.string()),
  /** Its own address book. What the provider wrote in its own stays there. */
  contacts: z.number().int(),
  /** The history of its portal access, which both go on reading. */
  accessChanges: z.number().int(),
  /** The optional parts of the product that it has from then on. */
  modules: z.array(z.string()),
});

export type Independence = z.infer<typeof Independence>;

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

export const makeIndependent = call('tenant-access', 'make-independent', {
  summary:
    'Makes a customer an organisation of its own, with its people, roles and history; `dryRun` only says so (B12)',
  http: { method: 'POST', path: '/customers/:customerId/independence' },
  access: 'customers:write',
  input: z.strictObject({ customerId: CustomerId, dryRun: z.boolean().default(false) }),
  output: Independence,
  problems: [NotFound, ModuleNotEnabled, AccessNotOpen, AdministratorRequired, CustomerIndependent],
});

export const customerChanged = event('tenant-access', 'customer-changed', {
  summary: 'A customer was created or changed',
  data: z.object({
    customerId: CustomerId,
    providerId: ProviderId,
    name: z.string(),
    kind: CustomerKind,
    email: z.string().nullable(),
    departmentId: DepartmentId.nullable(),
    independent: z.boolean(),
    timeZone: z.string().nullable().optional(),
  }),
});
