import { NotFound, type DepartmentId } from '@gatehouse/contracts';
import { DepartmentBound, NO_DEPARTMENT } from '@gatehouse/contracts/tenant-access';
import { organizationOf, memberOf, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { DepartmentRepository } from './department.repository.js';

/** Checks which department the caller may assign. Department administrators can only assign their own. */
@Injectable()
export class DepartmentAssignment {
  constructor(private readonly departments: DepartmentRepository) {}

  /** @throws DepartmentBound, NotFound */
  async forNew(
    context: Context,
    requested: DepartmentId | null | undefined,
  ): Promise<DepartmentId | null> {
    const bound = memberOf(context).departmentId;
    if (!bound) return this.requireExisting(context, requested ?? null);
    if (bound === NO_DEPARTMENT || (requested !== undefined && requested !== bound))
      throw new DepartmentBound();
    return bound;
  }

  /** @throws DepartmentBound, NotFound */
  async forChange(
    context: Context,
    requested: DepartmentId | null | undefined,
    before: DepartmentId | null,
  ): Promise<DepartmentId | null> {
    if (requested === undefined || requested === before) return before;
    this.requireUnbound(context);
    return this.requireExisting(context, requested);
  }

  /** @throws DepartmentBound */
  requireUnbound(context: Context): void {
    if (memberOf(context).departmentId) throw new DepartmentBound();
  }

  private async requireExisting(
    context: Context,
    id: DepartmentId | null,
  ): Promise<DepartmentId | null> {
    if (id === null) return null;
    const found = await this.departments.find(
      context,
      organizationOf(context),
      id,
      'for reference',
    );
    if (!found) throw new NotFound();
    return id;
  }
}
