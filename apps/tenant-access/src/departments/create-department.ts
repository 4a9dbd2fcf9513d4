import { DepartmentId, type InputOf } from '@gatehouse/contracts';
import { createDepartment, type Department } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, newId, organizationOf, type UseCase } from '@gatehouse/platform';
import { nameKey } from '../shared/name-key.rules.js';
import { DepartmentAssignment } from './department-assignment.js';
import { DepartmentRepository } from './department.repository.js';

@Handles(createDepartment)
export class CreateDepartment implements UseCase<typeof createDepartment> {
  constructor(
    private readonly departments: DepartmentRepository,
    private readonly assignment: DepartmentAssignment,
  ) {}

  async run({ name }: InputOf<typeof createDepartment>, context: Context): Promise<Department> {
    this.assignment.requireUnbound(context);
    const department = {
      id: newId(DepartmentId),
      organizationId: organizationOf(context),
      name,
      nameKey: nameKey(name),
      createdAt: await context.transaction.now(),
      version: 1,
    };
    await this.departments.create(context, department);
    return department;
  }
}
