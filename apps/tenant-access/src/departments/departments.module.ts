import { Module } from '@nestjs/common';
import { CreateDepartment } from './create-department.js';
import { DeleteDepartment } from './delete-department.js';
import { DepartmentAssignment } from './department-assignment.js';
import { DepartmentRepository } from './department.repository.js';
import { GetDepartment } from './get-department.js';
import { ListDepartments } from './list-departments.js';
import { SqlDepartmentRepository } from './sql-department.repository.js';
import { UpdateDepartment } from './update-department.js';

@Module({
  providers: [
    CreateDepartment,
    DeleteDepartment,
    DepartmentAssignment,
    { provide: DepartmentRepository, useClass: SqlDepartmentRepository },
    GetDepartment,
    ListDepartments,
    UpdateDepartment,
  ],
  exports: [DepartmentAssignment],
})
export class DepartmentsModule {}
