import { NotFound, type InputOf } from '@gatehouse/contracts';
import { type Department, updateDepartment } from '@gatehouse/contracts/tenant-access';
import {
  type Context,
  Handles,
  organizationOf,
  requireUnchanged,
  type UseCase,
} from '@gatehouse/platform';
import { nameKey } from '../shared/name-key.rules.js';
import { DepartmentAssignment } from './department-assignment.js';
import { DepartmentRepository } from './department.repository.js';

@Handles(updateDepartment)
export class UpdateDepartment implements UseCase<typeof updateDepartment> {
  constructor(
    private readonly departments: DepartmentRepository,
    private readonly assignment: DepartmentAssignment,
  ) {}

  async run(
    { departmentId, name }: InputOf<typeof updateDepartment>,
    context: Context,
  ): Promise<Department> {
    const organizationId = organizationOf(context);
    const found = await this.departments.find(context, organizationId, departmentId, 'for change');
    if (!found) throw new NotFound();
    await requireUnchanged(context);
    this.assignment.requireUnbound(context);
    const renamed = { ...found, name, nameKey: nameKey(name), version: found.version + 1 };
    await this.departments.save(context, renamed);
    return renamed;
  }
}
