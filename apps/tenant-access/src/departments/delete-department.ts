import { NotFound, type InputOf } from '@gatehouse/contracts';
import { deleteDepartment, DepartmentInUse } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, organizationOf, type UseCase } from '@gatehouse/platform';
import { DepartmentAssignment } from './department-assignment.js';
import { DepartmentRepository } from './department.repository.js';

@Handles(deleteDepartment)
export class DeleteDepartment implements UseCase<typeof deleteDepartment> {
  constructor(
    private readonly departments: DepartmentRepository,
    private readonly assignment: DepartmentAssignment,
  ) {}

  async run(
    { departmentId }: InputOf<typeof deleteDepartment>,
    context: Context,
  ): Promise<undefined> {
    const organizationId = organizationOf(context);
    const found = await this.departments.find(context, organizationId, departmentId, 'for change');
    if (!found) throw new NotFound();
    this.assignment.requireUnbound(context);
    if (await this.departments.isInUse(context, departmentId)) throw new DepartmentInUse();
    await this.departments.remove(context, departmentId);
  }
}
