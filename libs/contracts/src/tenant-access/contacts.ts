import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { event } from '../event.js';
import { nullByDefault, patchOf } from '../fields.js';
import { ContactId, CustomerId, DepartmentId, OrganizationId, UserId } from '../ids.js';
import { problem } from '../problem.js';
import { NotFound, PermissionDenied } from '../problems.js';
import { Email, Instant, Language, line, personName } from '../scalar.js';
import { AccessNotOpen } from './access.js';
import { EmailBlocked } from './activations.js';
import { EmailDomainNotAllowed } from './contact-invitations.js';
import { DepartmentBound } from './departments.js';
import { AlreadyMember } from './members.js';
import { CustomerIndependent, CustomerNotCorporate, ModuleNotEnabled } from './organizations.js';
import { RoleReferences, RoleUnknown } from './role-references.js';

/** A contact of an organization: one of its own people or of a customer's. */
export const Contact = z.object({
  id: ContactId,
  organizationId: OrganizationId.describe('The organization the person belongs to.'),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  language: Language,
  contactOnly: z.boolean().describe('False once the contact was made a user.'),
  departmentId: DepartmentId.nullable(),
  userId: UserId.nullable().describe(
    'The member of the organization with this address; null if there is none.',
  ),
  createdAt: Instant,
  createdBy: UserId,
  enabledAt: Instant.nullable(),
  enabledBy: UserId.nullable(),
});

export type Contact = z.infer<typeof Contact>;

export class ContactExists extends problem({
  code: 'contact-exists',
  kind: 'conflict',
  title: 'Contact already exists',
  detail: 'There is already a contact with this email address.',
  remedy: 'Update the existing contact.',
}) {}

export class ContactIsUser extends problem({
  code: 'contact-is-user',
  kind: 'conflict',
  title: 'This contact is a user',
  detail: 'The email address of a user cannot be changed, since they sign in with it.',
  remedy: 'Create another contact for the other address.',
}) {}

const ofCustomer = { customerId: CustomerId };

const contactDetails = { phone: line(50).nullable() };

const contactFields = {
  firstName: personName,
  lastName: personName,
  email: Email,
  ...contactDetails,
  language: Language,
};

const newContact = {
  ...contactFields,
  ...nullByDefault(contactDetails),
  language: contactFields.language.default('en'),
  contactOnly: z.boolean().describe('If false, also invites the contact as a user with `roles`.'),
  roles: RoleReferences.optional(),
};

const changedContact = {
  contactId: ContactId,
  ...patchOf(contactFields),
};

const departmentId = DepartmentId.nullable().optional();

/** Why a contact cannot be invited as a user. */
const enablingProblems = [PermissionDenied, EmailBlocked, AlreadyMember, RoleUnknown];

const customerEnablingProblems = [
  ...enablingProblems,
  ModuleNotEnabled,
  CustomerNotCorporate,
  AccessNotOpen,
  CustomerIndependent,
];

export const listContacts = call('tenant-access', 'list-contacts', {
  summary: 'List the contacts of your own organization',
  description: 'By name.',
  http: { method: 'GET', path: '/contacts' },
  access: 'contacts:manage',
  input: PageQuery,
  output: pageOf(Contact),
  problems: [],
});

export const createContact = call('tenant-access', 'create-contact', {
  summary: 'Create a contact in your own organization',
  description: 'With `contactOnly: false`, also invites the contact as a user.',
  http: { method: 'POST', path: '/contacts', status: 201 },
  access: 'contacts:manage',
  input: z.strictObject({ ...newContact, departmentId }),
  output: Contact,
  problems: [NotFound, ContactExists, EmailDomainNotAllowed, DepartmentBound, ...enablingProblems],
});

export const getContact = call('tenant-access', 'get-contact', {
  summary: 'Get a contact of your own organization',
  http: { method: 'GET', path: '/contacts/:contactId' },
  access: 'contacts:manage',
  input: z.strictObject({ contactId: ContactId }),
  output: Contact,
  problems: [NotFound],
});

export const updateContact = call('tenant-access', 'update-contact', {
  summary: 'Update a contact of your own organization',
  http: { method: 'PATCH', path: '/contacts/:contactId' },
  access: 'contacts:manage',
  input: z.strictObject({ ...changedContact, departmentId }),
  output: Contact,
  problems: [NotFound, ContactExists, ContactIsUser, EmailDomainNotAllowed, DepartmentBound],
});

export const deleteContact = call('tenant-access', 'delete-contact', {
  summary: 'Delete a contact of your own organization',
  description: 'If the contact was made a user, the user is kept.',
  http: { method: 'DELETE', path: '/contacts/:contactId', status: 204 },
  access: 'contacts:manage',
  input: z.strictObject({ contactId: ContactId }),
  output: NoContent,
  problems: [NotFound],
});

export const listCustomerContacts = call('tenant-access', 'list-customer-contacts', {
  summary: 'List your contacts at a customer',
  description: 'By name.',
  http: { method: 'GET', path: '/customers/:customerId/contacts' },
  access: 'contacts:manage',
  input: PageQuery.extend(ofCustomer),
  output: pageOf(Contact),
  problems: [NotFound],
});

export const createCustomerContact = call('tenant-access', 'create-customer-contact', {
  summary: 'Create a contact at a customer',
  description: 'With `contactOnly: false`, also invites the contact as a user.',
  http: { method: 'POST', path: '/customers/:customerId/contacts', status: 201 },
  access: 'contacts:manage',
  input: z.strictObject({ ...ofCustomer, ...newContact }),
  output: Contact,
  problems: [NotFound, ContactExists, ...customerEnablingProblems],
});

export const getCustomerContact = call('tenant-access', 'get-customer-contact', {
  summary: 'Get a contact at a customer',
  http: { method: 'GET', path: '/customers/:customerId/contacts/:contactId' },
  access: 'contacts:manage',
  input: z.strictObject({ ...ofCustomer, contactId: ContactId }),
  output: Contact,
  problems: [NotFound],
});

export const updateCustomerContact = call('tenant-access', 'update-customer-contact', {
  summary: 'Update a contact at a customer',
  http: { method: 'PATCH', path: '/customers/:customerId/contacts/:contactId' },
  access: 'contacts:manage',
  input: z.strictObject({ ...ofCustomer, ...changedContact }),
  output: Contact,
  problems: [NotFound, ContactExists, ContactIsUser],
});

export const deleteCustomerContact = call('tenant-access', 'delete-customer-contact', {
  summary: 'Delete a contact at a customer',
  description: 'If the contact was made a user, the user is kept.',
  http: { method: 'DELETE', path: '/customers/:customerId/contacts/:contactId', status: 204 },
  access: 'contacts:manage',
  input: z.strictObject({ ...ofCustomer, contactId: ContactId }),
  output: NoContent,
  problems: [NotFound],
});

export const contactRemoved = event('tenant-access', 'contact-removed', {
  summary: 'A contact was deleted; its open invitations are withdrawn',
  data: z.object({
    contactId: ContactId,
    /** The organization that owned the contact. */
    ownerOrganizationId: OrganizationId,
  }),
});
