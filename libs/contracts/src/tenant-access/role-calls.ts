import { z } from 'zod';
import { call, Nothing, pageOf, PageQuery } from '../call.js';
import { RoleId } from '../ids.js';
import { NotFound, PermissionDenied } from '../problems.js';
import { Role, RoleFields } from './people-models.js';
import { RoleInUse, RoleNameTaken } from './people-problems.js';

export const listRoles = call('tenant-access', 'list-roles', {
  summary: 'Lists the roles that the organisation has: the built-in ones, then its own (C4)',
  http: { method: 'GET', path: '/roles' },
  access: 'roles:manage',
  input: PageQuery,
  output: pageOf(Role),
  problems: [],
});

export const getRole = call('tenant-access', 'get-role', {
  summary: 'Shows a role of the organisation',
  http: { method: 'GET', path: '/roles/:roleId' },
  access: 'roles:manage',
  input: z.strictObject({ roleId: RoleId }),
  output: Role,
  problems: [NotFound],
});

export const createRole = call('tenant-access', 'create-role', {
  summary: 'Adds a role of the organisation; nobody grants a permission that they lack (C4)',
  http: { method: 'POST', path: '/roles', status: 201 },
  access: 'roles:manage',
  input: z.strictObject(RoleFields),
  output: Role,
  problems: [PermissionDenied, RoleNameTaken],
});

export const updateRole = call('tenant-access', 'update-role', {
  summary: 'Changes a role of the organisation; open sessions of whoever has it follow at once',
  http: { method: 'PATCH', path: '/roles/:roleId' },
  access: 'roles:manage',
  outdatesToken: true,
  input: z.strictObject({
    roleId: RoleId,
    name: RoleFields.name.optional(),
    permissions: RoleFields.permissions.optional(),
  }),
  output: Role,
  problems: [NotFound, PermissionDenied, RoleNameTaken],
});

export const deleteRole = call('tenant-access', 'delete-role', {
  summary: 'Removes a role of the organisation that nobody has',
  http: { method: 'DELETE', path: '/roles/:roleId', status: 204 },
  access: 'roles:manage',
  input: z.strictObject({ roleId: RoleId }),
  output: Nothing,
  problems: [NotFound, PermissionDenied, RoleInUse],
});
