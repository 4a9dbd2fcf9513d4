import { EntitySchema } from 'typeorm';
import type { AccessGrant } from '../domain/access-grant.js';
import type {
  CustomerRecord,
  MembershipRecord,
  ProviderRecord,
  TermsRecord,
} from '../application/ports.js';

export const Providers = new EntitySchema<ProviderRecord>({
  name: 'providers',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    modules: { type: 'text', array: true },
    emailDomains: { type: 'text', array: true },
    usernameSuffix: { type: 'text', nullable: true },
    supportContact: { type: 'text', nullable: true },
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

export const Memberships = new EntitySchema<MembershipRecord>({
  name: 'memberships',
  columns: {
    id: { type: 'uuid', primary: true },
    organizationId: { type: 'uuid' },
    userId: { type: 'uuid' },
    roles: { type: 'text', array: true },
    epoch: { type: 'int' },
    createdAt: { type: 'timestamptz' },
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

export const entities = [Providers, Customers, AccessGrants, Memberships, TermsVersions];
