import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { DepartmentId } from '../ids.js';
import { problem } from '../problem.js';
import { NotFound } from '../problems.js';
import { line } from '../scalar.js';

/** The department of department administrators who are not assigned to one yet. Nothing belongs to it. */
export const NO_DEPARTMENT = DepartmentId.parse('00000000-0000-7000-8000-000000000002');

/** A department of a provider. Customers and members can belong to one. */
export const Department = z.object({ id: DepartmentId, name: z.string() });

export type Department = z.infer<typeof Department>;

export class DepartmentBound extends problem({
  code: 'department-bound',
  kind: 'forbidden',
  title: 'Restricted to your department',
  detail: 'You can only manage your own department.',
  remedy: 'Ask an administrator of your organization.',
}) {}

export class DepartmentNameTaken extends problem({
  code: 'department-name-taken',
  kind: 'conflict',
  title: 'Department name already in use',
  detail: 'There is already a department with this name. Case is ignored.',
  remedy: 'Choose another name.',
}) {}

export class DepartmentInUse extends problem({
  code: 'department-in-use',
  kind: 'conflict',
  title: 'Department in use',
  detail: 'Customers, members or contacts belong to this department.',
  remedy: 'Move them to another department or to none first.',
}) {}

const name = line(100);

export const listDepartments = call('tenant-access', 'list-departments', {
  summary: 'List departments',
  description: 'By name. Department administrators see only their own.',
  http: { method: 'GET', path: '/departments' },
  access: 'customers:write',
  input: PageQuery,
  output: pageOf(Department),
  problems: [],
});

export const getDepartment = call('tenant-access', 'get-department', {
  summary: 'Get a department',
  http: { method: 'GET', path: '/departments/:departmentId' },
  access: 'customers:write',
  input: z.strictObject({ departmentId: DepartmentId }),
  output: Department,
  problems: [NotFound],
});

export const createDepartment = call('tenant-access', 'create-department', {
  summary: 'Create a department',
  http: { method: 'POST', path: '/departments', status: 201 },
  access: 'customers:write',
  input: z.strictObject({ name }),
  output: Department,
  problems: [DepartmentBound, DepartmentNameTaken],
});

export const updateDepartment = call('tenant-access', 'update-department', {
  summary: 'Rename a department',
  http: { method: 'PATCH', path: '/departments/:departmentId' },
  access: 'customers:write',
  input: z.strictObject({ departmentId: DepartmentId, name }),
  output: Department,
  problems: [NotFound, DepartmentBound, DepartmentNameTaken],
});

export const deleteDepartment = call('tenant-access', 'delete-department', {
  summary: 'Delete an unused department',
  http: { method: 'DELETE', path: '/departments/:departmentId', status: 204 },
  access: 'customers:write',
  input: z.strictObject({ departmentId: DepartmentId }),
  output: NoContent,
  problems: [NotFound, DepartmentBound, DepartmentInUse],
});
