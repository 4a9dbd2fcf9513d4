import { NotFound, type DepartmentId } from '@gatehouse/contracts';
import { DepartmentBound, NO_DEPARTMENT } from '@gatehouse/contracts/tenant-access';
import { organizationOf, userOf, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { DepartmentRepository } from './department.repository.js';

/** To which department somebody may assign customers, people and contacts. Whoever is bound to one stays within it (B2). */
@Injectable()
export class DepartmentAssignment {
  constructor(private readonly departments: DepartmentRepository) {}

  /** @throws DepartmentBound, NotFound */
  async forNew(
    context: Context,
    wish: DepartmentId | null | undefined,
  ): Promise<DepartmentId | null> {
    const bound = userOf(context).departmentId;
    if (!bound) return this.existing(context, wish ?? null);
    if (bound === NO_DEPARTMENT || (wish !== undefined && wish !== bound))
      throw new DepartmentBound();
    return bound;
  }

  /** @throws DepartmentBound, NotFound */
  async forChange(
    context: Context,
    wish: DepartmentId | null | undefined,
    before: DepartmentId | null,
  ): Promise<DepartmentId | null> {
    if (wish === undefined || wish === before) return before;
    this.requireUnbound(context);
    return this.existing(context, wish);
  }

  /** @throws DepartmentBound */
  requireUnbound(context: Context): void {
    if (userOf(context).departmentId) throw new DepartmentBound();
  }

  private async existing(context: Context, id: DepartmentId | null): Promise<DepartmentId | null> {
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
