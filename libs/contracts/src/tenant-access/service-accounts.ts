import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { event } from '../event.js';
import { patchOf } from '../fields.js';
import { OrganizationId, ServiceAccountId } from '../ids.js';
import { Permission } from '../permissions.js';
import { problem } from '../problem.js';
import { NotFound, PermissionDenied } from '../problems.js';
import { Instant, line, prose } from '../scalar.js';
import { DepartmentBound } from './departments.js';
import { RoleReferences, RoleUnknown } from './role-references.js';

export const ServiceAccount = z.object({
  id: ServiceAccountId,
  name: z.string(),
  description: z.string().nullable(),
  roles: z.array(z.string()).describe('The display names of the roles.'),
  permissions: z.array(Permission).describe('What the roles permit. A key has at most these.'),
  createdAt: Instant,
});

export type ServiceAccount = z.infer<typeof ServiceAccount>;

export class TooManyServiceAccounts extends problem({
  code: 'too-many-service-accounts',
  kind: 'conflict',
  title: 'Too many service accounts',
  detail: 'An organization can have up to 200 service accounts.',
  remedy: 'Delete a service account that is no longer needed.',
}) {}

const fields = {
  name: line(100),
  description: prose(1_000).nullable(),
  roles: RoleReferences.min(1),
};

const ofAccount = { serviceAccountId: ServiceAccountId };

export const listServiceAccounts = call('tenant-access', 'list-service-accounts', {
  summary: 'List service accounts',
  description: 'By name.',
  http: { method: 'GET', path: '/service-accounts' },
  access: 'service-accounts:manage',
  input: PageQuery,
  output: pageOf(ServiceAccount),
  problems: [DepartmentBound],
});

export const getServiceAccount = call('tenant-access', 'get-service-account', {
  summary: 'Get a service account',
  http: { method: 'GET', path: '/service-accounts/:serviceAccountId' },
  access: 'service-accounts:manage',
  input: z.strictObject(ofAccount),
  output: ServiceAccount,
  problems: [DepartmentBound, NotFound],
});

export const createServiceAccount = call('tenant-access', 'create-service-account', {
  summary: 'Create a service account',
  description: 'You can only grant permissions that you have yourself.',
  http: { method: 'POST', path: '/service-accounts', status: 201 },
  access: 'service-accounts:manage',
  input: z.strictObject({ ...fields, description: fields.description.default(null) }),
  output: ServiceAccount,
  problems: [DepartmentBound, PermissionDenied, RoleUnknown, TooManyServiceAccounts],
});

export const updateServiceAccount = call('tenant-access', 'update-service-account', {
  summary: 'Update a service account',
  description: 'Changed permissions apply to its keys immediately.',
  http: { method: 'PATCH', path: '/service-accounts/:serviceAccountId' },
  access: 'service-accounts:manage',
  invalidatesToken: true,
  input: z.strictObject({
    ...ofAccount,
    ...patchOf(fields),
  }),
  output: ServiceAccount,
  problems: [DepartmentBound, NotFound, PermissionDenied, RoleUnknown],
});

export const deleteServiceAccount = call('tenant-access', 'delete-service-account', {
  summary: 'Delete a service account',
  description: 'Its keys stop working immediately.',
  http: { method: 'DELETE', path: '/service-accounts/:serviceAccountId', status: 204 },
  access: 'service-accounts:manage',
  invalidatesToken: true,
  input: z.strictObject(ofAccount),
  output: NoContent,
  problems: [DepartmentBound, NotFound, PermissionDenied],
});

export const serviceAccountChanged = event('tenant-access', 'service-account-changed', {
  summary: 'A service account was created or changed',
  data: z.object({
    serviceAccountId: ServiceAccountId,
    organizationId: OrganizationId,
    name: z.string(),
    roles: z.array(z.string()),
  }),
});

export const serviceAccountRemoved = event('tenant-access', 'service-account-removed', {
  summary: 'A service account was deleted; its keys no longer work',
  data: z.object({ serviceAccountId: ServiceAccountId, organizationId: OrganizationId }),
});
