import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { event } from '../event.js';
import { OrganizationId, RoleId } from '../ids.js';
import { Permission } from '../permissions.js';
import { problem } from '../problem.js';
import { NotFound, PermissionDenied } from '../problems.js';
import { line } from '../scalar.js';

/** A built-in role by its name, one of the organisation's own by its name or id. */
export const RoleReference = line(100);

/** The roles that are given to somebody. */
export const RoleReferences = z.array(RoleReference).max(20);

export const Role = z.object({
  /** Null for the built-in ones, which are the same everywhere. */
  id: RoleId.nullable(),
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
  title: 'There is a role of this name already',
  detail: 'Names of roles differ by more than case, also from those of the built-in roles.',
  remedy: 'Choose another name.',
}) {}

export class RoleInUse extends problem<{ members: number }>({
  code: 'role-in-use',
  kind: 'conflict',
  title: 'Somebody has this role',
  detail: ({ members }) => `Members who have this role: ${String(members)}.`,
  remedy: 'Give them another role first.',
}) {}

export class RoleUnknown extends problem<{ role: string }>({
  code: 'role-unknown',
  kind: 'invalid',
  at: ({ role }) => ({ fields: ['roles', 'role', 'profile'], value: role }),
  title: 'There is no such role here',
  detail: ({ role }) => `The organisation has no role ${role}.`,
  remedy: 'Use a built-in role or one of GET /roles.',
}) {}

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
  invalidatesToken: true,
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
  output: NoContent,
  problems: [NotFound, PermissionDenied, RoleInUse],
});

export const roleRemoved = event('tenant-access', 'role-removed', {
  summary: 'An organisation removed one of its roles; what was offered with it is withdrawn',
  data: z.object({ roleId: RoleId, organizationId: OrganizationId }),
});
