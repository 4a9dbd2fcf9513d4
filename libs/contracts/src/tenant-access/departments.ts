import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { DepartmentId } from '../ids.js';
import { problem } from '../problem.js';
import { NotFound } from '../problems.js';
import { line } from '../scalar.js';

/** Where a department administrator stands who was given no department: nothing belongs to it. */
export const NO_DEPARTMENT = DepartmentId.parse('00000000-0000-7000-8000-000000000002');

/** A part of a provider, to which customers and people belong, or to none. */
export const Department = z.object({ id: DepartmentId, name: z.string() });

export type Department = z.infer<typeof Department>;

export class DepartmentBound extends problem({
  code: 'department-bound',
  kind: 'forbidden',
  title: 'You manage your own department only',
  detail: 'This reaches beyond the department that you belong to.',
  remedy: 'Ask an administrator of your organisation.',
}) {}

export class DepartmentNameTaken extends problem({
  code: 'department-name-taken',
  kind: 'conflict',
  title: 'There is a department of this name already',
  detail: 'Names of departments differ by more than case.',
  remedy: 'Choose another name.',
}) {}

export class DepartmentInUse extends problem({
  code: 'department-in-use',
  kind: 'conflict',
  title: 'Somebody belongs to this department',
  detail: 'Customers, people or contacts belong to this department.',
  remedy: 'Move them to another department, or to none, first.',
}) {}

const name = line(100);

export const listDepartments = call('tenant-access', 'list-departments', {
  summary: 'Lists the departments by name; a department administrator sees the own one (B2)',
  http: { method: 'GET', path: '/departments' },
  access: 'customers:write',
  input: PageQuery,
  output: pageOf(Department),
  problems: [],
});

export const getDepartment = call('tenant-access', 'get-department', {
  summary: 'Shows a department',
  http: { method: 'GET', path: '/departments/:departmentId' },
  access: 'customers:write',
  input: z.strictObject({ departmentId: DepartmentId }),
  output: Department,
  problems: [NotFound],
});

export const createDepartment = call('tenant-access', 'create-department', {
  summary: 'Adds a department',
  http: { method: 'POST', path: '/departments', status: 201 },
  access: 'customers:write',
  input: z.strictObject({ name }),
  output: Department,
  problems: [DepartmentBound, DepartmentNameTaken],
});

export const updateDepartment = call('tenant-access', 'update-department', {
  summary: 'Renames a department',
  http: { method: 'PATCH', path: '/departments/:departmentId' },
  access: 'customers:write',
  input: z.strictObject({ departmentId: DepartmentId, name }),
  output: Department,
  problems: [NotFound, DepartmentBound, DepartmentNameTaken],
});

export const deleteDepartment = call('tenant-access', 'delete-department', {
  summary: 'Removes a department to which nothing belongs',
  http: { method: 'DELETE', path: '/departments/:departmentId', status: 204 },
  access: 'customers:write',
  input: z.strictObject({ departmentId: DepartmentId }),
  output: NoContent,
  problems: [NotFound, DepartmentBound, DepartmentInUse],
});
