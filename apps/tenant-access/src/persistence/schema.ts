import { EntitySchema } from 'typeorm';
import type { ContactRecord } from '../application/contact-ports.js';
import type { DepartmentRecord } from '../application/people-ports.js';
import type { CustomerRecord, ProviderRecord, TermsRecord } from '../application/ports.js';
import type { AccessGrant } from '../domain/access-grant.js';
import type { Membership } from '../domain/membership.js';
import type { CustomRole } from '../domain/roles.js';

export const Providers = new EntitySchema<ProviderRecord>({
  name: 'providers',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    modules: { type: 'text', array: true },
    emailDomains: { type: 'text', array: true },
    usernameSuffix: { type: 'text', nullable: true },
    supportContact: { type: 'text', nullable: true },
    timeZone: { type: 'text' },
    createdAt: { type: 'timestamptz' },
    version: { type: 'int' },
  },
});

export const Customers = new EntitySchema<CustomerRecord>({
  name: 'customers',
  columns: {
    id: { type: 'uuid', primary: true },
    providerId: { type: 'uuid' },
    name: { type: 'text' },
    kind: { type: 'text' },
    email: { type: 'text', nullable: true },
    departmentId: { type: 'uuid', nullable: true },
    independentAt: { type: 'timestamptz', nullable: true },
    timeZone: { type: 'text', nullable: true },
    createdAt: { type: 'timestamptz' },
    version: { type: 'int' },
  },
});

export const AccessGrants = new EntitySchema<AccessGrant>({
  name: 'access_grants',
  columns: {
    customerId: { type: 'uuid', primary: true },
    providerId: { type: 'uuid' },
    status: { type: 'text' },
    areas: { type: 'text', array: true },
    activationRole: { type: 'text' },
    pendingSince: { type: 'timestamptz', nullable: true },
    acceptedAt: { type: 'timestamptz', nullable: true },
    disabledAt: { type: 'timestamptz', nullable: true },
    epoch: { type: 'int' },
    endedEpoch: { type: 'int' },
    version: { type: 'int' },
  },
});

export const Memberships = new EntitySchema<Membership>({
  name: 'memberships',
  columns: {
    id: { type: 'uuid', primary: true },
    organizationId: { type: 'uuid' },
    userId: { type: 'uuid' },
    roles: { type: 'text', array: true },
    capability: { type: 'text' },
    departmentId: { type: 'uuid', nullable: true },
    epoch: { type: 'int' },
    createdAt: { type: 'timestamptz' },
    invitationId: { type: 'uuid', nullable: true },
    email: { type: 'text' },
    emailKey: { type: 'text' },
    firstName: { type: 'text' },
    lastName: { type: 'text' },
    lastSignInAt: { type: 'timestamptz', nullable: true },
    version: { type: 'int' },
  },
});

export const Departments = new EntitySchema<DepartmentRecord>({
  name: 'departments',
  columns: {
    id: { type: 'uuid', primary: true },
    organizationId: { type: 'uuid' },
    name: { type: 'text' },
    nameKey: { type: 'text' },
    createdAt: { type: 'timestamptz' },
    version: { type: 'int' },
  },
});

export const Roles = new EntitySchema<CustomRole>({
  name: 'roles',
  columns: {
    id: { type: 'uuid', primary: true },
    organizationId: { type: 'uuid' },
    name: { type: 'text' },
    nameKey: { type: 'text' },
    permissions: { type: 'text', array: true },
    createdAt: { type: 'timestamptz' },
    version: { type: 'int' },
  },
});

export const Contacts = new EntitySchema<ContactRecord>({
  name: 'contacts',
  columns: {
    id: { type: 'uuid', primary: true },
    keeperId: { type: 'uuid' },
    organizationId: { type: 'uuid' },
    departmentId: { type: 'uuid', nullable: true },
    firstName: { type: 'text' },
    lastName: { type: 'text' },
    email: { type: 'text' },
    emailKey: { type: 'text' },
    phone: { type: 'text', nullable: true },
    language: { type: 'text' },
    contactOnly: { type: 'boolean' },
    createdAt: { type: 'timestamptz' },
    createdBy: { type: 'uuid' },
    enabledAt: { type: 'timestamptz', nullable: true },
    enabledBy: { type: 'uuid', nullable: true },
    version: { type: 'int' },
  },
});

export const TermsVersions = new EntitySchema<TermsRecord>({
  name: 'terms_versions',
  columns: {
    providerId: { type: 'uuid', primary: true },
    version: { type: 'int', primary: true },
    title: { type: 'text' },
    body: { type: 'text' },
    publishedAt: { type: 'timestamptz' },
    publishedBy: { type: 'uuid', nullable: true },
  },
});

export const entities = [
  Providers,
  Customers,
  AccessGrants,
  Memberships,
  Departments,
  Roles,
  Contacts,
  TermsVersions,
];
