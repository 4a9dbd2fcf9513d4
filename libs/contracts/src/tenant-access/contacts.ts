import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { event } from '../event.js';
import { ContactId, CustomerId, DepartmentId, OrganizationId, UserId } from '../ids.js';
import { problem } from '../problem.js';
import { NotFound, PermissionDenied } from '../problems.js';
import { Email, Instant, Language, line, personName } from '../scalar.js';
import { AccessNotOpen, EmailBlocked } from './access.js';
import { EmailDomainNotAllowed } from './contact-invitations.js';
import { DepartmentBound } from './departments.js';
import { AlreadyMember } from './members.js';
import { CustomerIndependent, CustomerNotCorporate, ModuleNotEnabled } from './organizations.js';
import { RoleReferences, RoleUnknown } from './roles.js';

/** Somebody whom an organisation knows, of its own people or of one of its customers. */
export const Contact = z.object({
  id: ContactId,
  /** Whose person it is. */
  organizationId: OrganizationId,
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  language: Language,
  /** False from the moment on in which somebody made the contact a user. */
  contactOnly: z.boolean(),
  departmentId: DepartmentId.nullable(),
  /** The member of that organisation with this address; null where there is none. */
  userId: UserId.nullable(),
  createdAt: Instant,
  createdBy: UserId,
  enabledAt: Instant.nullable(),
  enabledBy: UserId.nullable(),
});

export type Contact = z.infer<typeof Contact>;

export class ContactExists extends problem({
  code: 'contact-exists',
  kind: 'conflict',
  title: 'There is a contact with this address already',
  detail: 'Each address is written down once.',
  remedy: 'Change the contact that exists.',
}) {}

export class ContactIsUser extends problem({
  code: 'contact-is-user',
  kind: 'conflict',
  title: 'This contact is a user',
  detail: 'The address of a contact that was made a user is the one that they sign in with.',
  remedy: 'Make another contact for another address.',
}) {}

const ofCustomer = { customerId: CustomerId };

const contactFields = {
  firstName: personName,
  lastName: personName,
  email: Email,
  phone: line(50).nullable(),
  language: Language,
};

const newContact = {
  ...contactFields,
  phone: contactFields.phone.optional(),
  language: contactFields.language.default('en'),
  /** Without access (E3); else an invitation is sent, and who redeems it gets the roles. */
  contactOnly: z.boolean(),
  roles: RoleReferences.optional(),
};

const changedContact = {
  contactId: ContactId,
  firstName: contactFields.firstName.optional(),
  lastName: contactFields.lastName.optional(),
  email: contactFields.email.optional(),
  phone: contactFields.phone.optional(),
  language: contactFields.language.optional(),
};

const departmentId = DepartmentId.nullable().optional();

/** What keeps somebody from becoming a user. */
const enablingProblems = [PermissionDenied, EmailBlocked, AlreadyMember, RoleUnknown];

const customerEnablingProblems = [
  ...enablingProblems,
  ModuleNotEnabled,
  CustomerNotCorporate,
  AccessNotOpen,
  CustomerIndependent,
];

export const listContacts = call('tenant-access', 'list-contacts', {
  summary: "Lists the contacts of one's own organisation by name (E1)",
  http: { method: 'GET', path: '/contacts' },
  access: 'contacts:manage',
  input: PageQuery,
  output: pageOf(Contact),
  problems: [],
});

export const createContact = call('tenant-access', 'create-contact', {
  summary:
    "Adds a contact of one's own organisation; unless `contactOnly`, also invites it (E1, E2, E3)",
  http: { method: 'POST', path: '/contacts', status: 201 },
  access: 'contacts:manage',
  input: z.strictObject({ ...newContact, departmentId }),
  output: Contact,
  problems: [NotFound, ContactExists, EmailDomainNotAllowed, DepartmentBound, ...enablingProblems],
});

export const getContact = call('tenant-access', 'get-contact', {
  summary: "Shows a contact of one's own organisation",
  http: { method: 'GET', path: '/contacts/:contactId' },
  access: 'contacts:manage',
  input: z.strictObject({ contactId: ContactId }),
  output: Contact,
  problems: [NotFound],
});

export const updateContact = call('tenant-access', 'update-contact', {
  summary: "Changes a contact of one's own organisation",
  http: { method: 'PATCH', path: '/contacts/:contactId' },
  access: 'contacts:manage',
  input: z.strictObject({ ...changedContact, departmentId }),
  output: Contact,
  problems: [NotFound, ContactExists, ContactIsUser, EmailDomainNotAllowed, DepartmentBound],
});

export const deleteContact = call('tenant-access', 'delete-contact', {
  summary: "Removes a contact of one's own organisation; a user that it became stays",
  http: { method: 'DELETE', path: '/contacts/:contactId', status: 204 },
  access: 'contacts:manage',
  input: z.strictObject({ contactId: ContactId }),
  output: NoContent,
  problems: [NotFound],
});

export const listCustomerContacts = call('tenant-access', 'list-customer-contacts', {
  summary: "Lists the provider's contacts at a customer by name",
  http: { method: 'GET', path: '/customers/:customerId/contacts' },
  access: 'contacts:manage',
  input: PageQuery.extend(ofCustomer),
  output: pageOf(Contact),
  problems: [NotFound],
});

export const createCustomerContact = call('tenant-access', 'create-customer-contact', {
  summary: 'Adds a contact at a customer; unless `contactOnly`, also invites it (E1, E3)',
  http: { method: 'POST', path: '/customers/:customerId/contacts', status: 201 },
  access: 'contacts:manage',
  input: z.strictObject({ ...ofCustomer, ...newContact }),
  output: Contact,
  problems: [NotFound, ContactExists, ...customerEnablingProblems],
});

export const getCustomerContact = call('tenant-access', 'get-customer-contact', {
  summary: 'Shows a contact at a customer',
  http: { method: 'GET', path: '/customers/:customerId/contacts/:contactId' },
  access: 'contacts:manage',
  input: z.strictObject({ ...ofCustomer, contactId: ContactId }),
  output: Contact,
  problems: [NotFound],
});

export const updateCustomerContact = call('tenant-access', 'update-customer-contact', {
  summary: 'Changes a contact at a customer',
  http: { method: 'PATCH', path: '/customers/:customerId/contacts/:contactId' },
  access: 'contacts:manage',
  input: z.strictObject({ ...ofCustomer, ...changedContact }),
  output: Contact,
  problems: [NotFound, ContactExists, ContactIsUser],
});

export const deleteCustomerContact = call('tenant-access', 'delete-customer-contact', {
  summary: 'Removes a contact at a customer; a user that it became stays',
  http: { method: 'DELETE', path: '/customers/:customerId/contacts/:contactId', status: 204 },
  access: 'contacts:manage',
  input: z.strictObject({ ...ofCustomer, contactId: ContactId }),
  output: NoContent,
  problems: [NotFound],
});

export const contactRemoved = event('tenant-access', 'contact-removed', {
  summary: 'A contact was deleted; what was offered to it is withdrawn',
  data: z.object({
    contactId: ContactId,
    /** In whose address book it was. */
    ownerOrganizationId: OrganizationId,
  }),
});
