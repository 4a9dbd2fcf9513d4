import { z } from 'zod';
import { call, Nothing, pageOf, PageQuery } from '../call.js';
import { DepartmentId } from '../ids.js';
import { NotFound } from '../problems.js';
import { line } from '../scalar.js';
import { Department } from './people-models.js';
import { DepartmentBound, DepartmentInUse, DepartmentNameTaken } from './people-problems.js';

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
  output: Nothing,
  problems: [NotFound, DepartmentBound, DepartmentInUse],
});
