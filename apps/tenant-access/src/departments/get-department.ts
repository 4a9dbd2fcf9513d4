import { NotFound, type InputOf } from '@gatehouse/contracts';
import { type Department, getDepartment } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, organizationOf, type UseCase } from '@gatehouse/platform';
import { DepartmentRepository } from './department.repository.js';

@Handles(getDepartment)
export class GetDepartment implements UseCase<typeof getDepartment> {
  constructor(private readonly departments: DepartmentRepository) {}

  async run(
    { departmentId }: InputOf<typeof getDepartment>,
    context: Context,
  ): Promise<Department> {
    const found = await this.departments.find(context, organizationOf(context), departmentId);
    if (!found) throw new NotFound();
    return found;
  }
}
