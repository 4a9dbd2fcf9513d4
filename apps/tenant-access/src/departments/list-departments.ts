import type { InputOf, OutputOf } from '@gatehouse/contracts';
import { listDepartments } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, organizationOf, type UseCase } from '@gatehouse/platform';
import { DepartmentRepository } from './department.repository.js';

@Handles(listDepartments)
export class ListDepartments implements UseCase<typeof listDepartments> {
  constructor(private readonly departments: DepartmentRepository) {}

  run(
    input: InputOf<typeof listDepartments>,
    context: Context,
  ): Promise<OutputOf<typeof listDepartments>> {
    return this.departments.list(context, organizationOf(context), input);
  }
}
