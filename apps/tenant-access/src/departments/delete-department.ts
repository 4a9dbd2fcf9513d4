import { NotFound, type InputOf } from '@gatehouse/contracts';
import { DepartmentInUse, type deleteDepartment } from '@gatehouse/contracts/tenant-access';
import { organizationOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { DepartmentAssignment } from './department-assignment.js';
import { DepartmentRepository } from './department.repository.js';

@Injectable()
export class DeleteDepartment implements UseCase<typeof deleteDepartment> {
  constructor(
    private readonly departments: DepartmentRepository,
    private readonly choice: DepartmentAssignment,
  ) {}

  async run(
    { departmentId }: InputOf<typeof deleteDepartment>,
    context: Context,
  ): Promise<undefined> {
    const organizationId = organizationOf(context);
    const found = await this.departments.find(context, organizationId, departmentId, 'for change');
    if (!found) throw new NotFound();
    this.choice.requireUnbound(context);
    if (await this.departments.isInUse(context, departmentId)) throw new DepartmentInUse();
    await this.departments.remove(context, departmentId);
  }
}
