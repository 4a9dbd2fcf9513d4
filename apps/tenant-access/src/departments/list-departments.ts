import type { InputOf, OutputOf } from '@gatehouse/contracts';
import type { listDepartments } from '@gatehouse/contracts/tenant-access';
import { organizationOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { DepartmentRepository } from './department.repository.js';

@Injectable()
export class ListDepartments implements UseCase<typeof listDepartments> {
  constructor(private readonly departments: DepartmentRepository) {}

  run(
    input: InputOf<typeof listDepartments>,
    context: Context,
  ): Promise<OutputOf<typeof listDepartments>> {
    return this.departments.list(context, organizationOf(context), input);
  }
}
