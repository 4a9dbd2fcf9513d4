import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { event } from '../event.js';
import { patchOf } from '../fields.js';
import { OrganizationId, RoleId } from '../ids.js';
import { Permission } from '../permissions.js';
import { problem } from '../problem.js';
import { NotFound, PermissionDenied } from '../problems.js';
import { line } from '../scalar.js';

export const Role = z.object({
  id: RoleId.nullable().describe('Null for built-in roles.'),
  name: z.string(),
  builtIn: z.boolean(),
  permissions: z.array(Permission),
});

export type Role = z.infer<typeof Role>;

export const RoleFields = {
  name: line(100),
  permissions: z.array(Permission).max(Permission.options.length),
};

export class RoleNameTaken extends problem({
  code: 'role-name-taken',
  kind: 'conflict',
  title: 'Role name already in use',
  detail: 'There is already a custom or built-in role with this name. Case is ignored.',
  remedy: 'Choose another name.',
}) {}

export class RoleInUse extends problem<{ members: number }>({
  code: 'role-in-use',
  kind: 'conflict',
  title: 'Role in use',
  detail: ({ members }) =>
    `Number of members and service accounts with this role: ${String(members)}.`,
  remedy: 'Assign them another role first.',
}) {}

export const listRoles = call('tenant-access', 'list-roles', {
  summary: 'List roles',
  description: 'Built-in roles first, then custom ones.',
  http: { method: 'GET', path: '/roles' },
  access: 'roles:manage',
  input: PageQuery,
  output: pageOf(Role),
  problems: [],
});

export const getRole = call('tenant-access', 'get-role', {
  summary: 'Get a custom role',
  http: { method: 'GET', path: '/roles/:roleId' },
  access: 'roles:manage',
  input: z.strictObject({ roleId: RoleId }),
  output: Role,
  problems: [NotFound],
});

export const createRole = call('tenant-access', 'create-role', {
  summary: 'Create a custom role',
  description: 'You can only grant permissions that you have yourself.',
  http: { method: 'POST', path: '/roles', status: 201 },
  access: 'roles:manage',
  input: z.strictObject(RoleFields),
  output: Role,
  problems: [PermissionDenied, RoleNameTaken],
});

export const updateRole = call('tenant-access', 'update-role', {
  summary: 'Update a custom role',
  description: 'Changed permissions apply to open sessions immediately.',
  http: { method: 'PATCH', path: '/roles/:roleId' },
  access: 'roles:manage',
  invalidatesToken: true,
  input: z.strictObject({
    roleId: RoleId,
    ...patchOf(RoleFields),
  }),
  output: Role,
  problems: [NotFound, PermissionDenied, RoleNameTaken],
});

export const deleteRole = call('tenant-access', 'delete-role', {
  summary: 'Delete an unused custom role',
  http: { method: 'DELETE', path: '/roles/:roleId', status: 204 },
  access: 'roles:manage',
  input: z.strictObject({ roleId: RoleId }),
  output: NoContent,
  problems: [NotFound, PermissionDenied, RoleInUse],
});

export const roleRemoved = event('tenant-access', 'role-removed', {
  summary: 'A custom role was deleted; open invitations with it are withdrawn',
  data: z.object({ roleId: RoleId, organizationId: OrganizationId }),
});
