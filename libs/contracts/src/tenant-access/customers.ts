import { z } from 'zod';
import { call, pageOf, PageQuery, upserted } from '../call.js';
import { event } from '../event.js';
import { patchOf } from '../fields.js';
import { CustomerId, DepartmentId, ProviderId } from '../ids.js';
import { problem } from '../problem.js';
import { NotFound } from '../problems.js';
import { Email, Instant, Language, line } from '../scalar.js';
import { TimeZone } from '../time-zone.js';
import { AccessGrant } from './access.js';
import { CustomerEmailMissing, EmailBlocked } from './activations.js';
import { AccessStatus } from './access-states.js';
import { DepartmentBound } from './departments.js';
import { CustomerKind, CustomerNotCorporate } from './organizations.js';

export const Customer = z.object({
  id: CustomerId,
  name: z.string(),
  kind: CustomerKind,
  email: z.string().nullable(),
  departmentId: DepartmentId.nullable(),
  independent: z.boolean(),
  timeZone: z.string().nullable().optional().describe("Null for the provider's time zone."),
  externalId: z.string().nullable().optional(),
  language: Language.nullable().optional().describe("Null for the provider's language."),
  updatedAt: Instant.optional().describe('When the customer or its portal access last changed.'),
  archivedAt: Instant.nullable().optional().describe('Null for customers that are not archived.'),
  lastSignInAt: Instant.nullable()
    .optional()
    .describe('In lists: when one of its people last signed in, to the minute; null if none has.'),
  access: AccessGrant,
});

export type Customer = z.infer<typeof Customer>;

/** The id of a record in another system. Letter case matters. */
export const ExternalId = line(200);

const customer = z.strictObject({ customerId: CustomerId });

export const customerFields = {
  name: line(200),
  kind: CustomerKind,
  email: Email.nullable(),
  departmentId: DepartmentId.nullable(),
  timeZone: TimeZone.nullable().describe("Null for the provider's time zone."),
  externalId: ExternalId.nullable(),
  language: Language.nullable().describe(
    "The language of its activation email. Null for the provider's.",
  ),
};

const { name, kind, ...others } = customerFields;

/** What a customer may lack. */
export const optionalCustomerFields = others;

/** What may be left out: by default it is null in a new customer, and stays as it is in a known one. */
const optional = patchOf(others);

export class ExternalIdTaken extends problem({
  code: 'external-id-taken',
  kind: 'conflict',
  title: 'External id already in use',
  detail: 'Another customer has this external id.',
  remedy: 'Use a different external id, or remove it from the other customer first.',
}) {}

export const createCustomer = call('tenant-access', 'create-customer', {
  summary: 'Create a customer',
  description: 'Portal access is off.',
  http: { method: 'POST', path: '/customers', status: 201 },
  access: 'customers:write',
  input: z.strictObject({ name, kind, ...optional }),
  output: Customer,
  problems: [NotFound, DepartmentBound, ExternalIdTaken],
});

/** What customers can be listed by. */
export const CustomerSort = z.enum(['name', 'status', 'since', 'lastSignIn']);

export type CustomerSort = z.infer<typeof CustomerSort>;

export const listCustomers = call('tenant-access', 'list-customers', {
  summary: 'List customers',
  description:
    'With the status of their portal access. By name, unless `sort` says otherwise; with `updatedSince`, by the time of their last change.',
  http: { method: 'GET', path: '/customers' },
  access: 'customers:read',
  input: PageQuery.extend({
    access: AccessStatus.optional(),
    externalId: ExternalId.optional().describe('At most one customer has it.'),
    archived: z
      .enum(['true', 'false'])
      .optional()
      .describe(
        'Whether to list the archived customers, or the others. By default the others; with `updatedSince` or `externalId`, all.',
      ),
    sort: CustomerSort.optional().describe(
      '`status` sorts by the status of access, then by name; `since` by the time at which it got that status; `lastSignIn` begins with those who never signed in.',
    ),
    order: z.enum(['asc', 'desc']).optional().describe('Ascending by default.'),
    updatedSince: Instant.optional().describe(
      'Customers that changed at this time or later. To follow all changes, repeat the request with the last `updatedAt` received: a change appears only when no earlier one can follow any more.',
    ),
  }),
  output: pageOf(Customer),
  problems: [],
});

export const getCustomer = call('tenant-access', 'get-customer', {
  summary: 'Get a customer',
  http: { method: 'GET', path: '/customers/:customerId' },
  access: 'customers:read',
  input: customer,
  output: Customer,
  problems: [NotFound],
});

export const updateCustomer = call('tenant-access', 'update-customer', {
  summary: 'Update a customer',
  http: { method: 'PATCH', path: '/customers/:customerId' },
  access: 'customers:write',
  input: z.strictObject({
    customerId: CustomerId,
    ...patchOf(customerFields),
  }),
  output: Customer,
  problems: [
    ...[NotFound, DepartmentBound, ExternalIdTaken],
    ...[CustomerNotCorporate, CustomerEmailMissing, EmailBlocked],
  ],
});

export const getCustomerByExternalId = call('tenant-access', 'get-customer-by-external-id', {
  summary: 'Get the customer with an external id',
  http: { method: 'GET', path: '/customers/by-external-id/:externalId' },
  access: 'customers:read',
  input: z.strictObject({ externalId: ExternalId }),
  output: Customer,
  problems: [NotFound],
});

export const putCustomer = call('tenant-access', 'put-customer', {
  summary: 'Create or update the customer with an external id',
  description:
    'Returns 201 if the customer was created. Omitted fields of an existing customer stay as they are. Repeating a call has no effect.',
  http: { method: 'PUT', path: '/customers/by-external-id/:externalId', upsert: true },
  access: 'customers:write',
  input: z.strictObject({ name, kind, ...optional, externalId: ExternalId }),
  output: upserted(Customer),
  problems: [
    ...[NotFound, DepartmentBound, ExternalIdTaken],
    ...[CustomerNotCorporate, CustomerEmailMissing, EmailBlocked],
  ],
});

/** On the stream of the provider's users who may read customers: one was added or changed, or its access was. */
export const CustomerNews = z.object({
  customerId: CustomerId,
  access: z.object({ from: AccessStatus, to: AccessStatus }).optional(),
});

export type CustomerNews = z.infer<typeof CustomerNews>;

export const customerChanged = event('tenant-access', 'customer-changed', {
  summary: 'A customer was created or changed',
  data: z.object({
    customerId: CustomerId,
    providerId: ProviderId,
    ...Customer.omit({ id: true, updatedAt: true, lastSignInAt: true, access: true }).shape,
  }),
});
