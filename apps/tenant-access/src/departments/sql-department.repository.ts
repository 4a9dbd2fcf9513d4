import type { DepartmentId, OrganizationId } from '@gatehouse/contracts';
import { DepartmentNameTaken } from '@gatehouse/contracts/tenant-access';
import { decodeCursor, page, search, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { EntitySchema } from 'typeorm';
import type { Page, PageRequest } from '../shared/page.js';
import { throwIfDuplicate } from '../shared/sql-unique-violation.js';
import { type DepartmentRecord, DepartmentRepository } from './department.repository.js';

export const DepartmentEntity = new EntitySchema<DepartmentRecord>({
  name: 'departments',
  columns: {
    id: { type: 'uuid', primary: true },
    organizationId: { type: 'uuid' },
    name: { type: 'text' },
    nameKey: { type: 'text' },
    createdAt: { type: 'timestamptz' },
    version: { type: 'int' },
  },
});

const NAMES = 'departments__organization_id__name_key';

const LOCKS = {
  'for reference': 'pessimistic_read',
  'for change': 'pessimistic_write',
} as const;

@Injectable()
export class SqlDepartmentRepository extends DepartmentRepository {
  override find(
    { transaction }: Context,
    organizationId: OrganizationId,
    id: DepartmentId,
    lock?: 'for reference' | 'for change',
  ): Promise<DepartmentRecord | null> {
    return transaction.manager.findOne(DepartmentEntity, {
      where: { organizationId, id },
      ...(lock ? { lock: { mode: LOCKS[lock] } } : {}),
    });
  }

  override async list(
    { transaction }: Context,
    organizationId: OrganizationId,
    request: PageRequest,
  ): Promise<Page<DepartmentRecord>> {
    const after = decodeCursor(request.cursor, ['text']);
    const found = search(request.q);
    const query = transaction.manager
      .createQueryBuilder(DepartmentEntity, 'd')
      .where('d.organization_id = :organization', { organization: organizationId })
      .andWhere(found.where(':found', 'd'), { found: found.value })
      .orderBy('d.name_key', 'ASC')
      .limit(request.limit + 1);
    if (after) query.andWhere('d.name_key > :after', { after: after[0] });
    return page(await query.getMany(), request.limit, (row) => [row.nameKey]);
  }

  override async create({ transaction }: Context, department: DepartmentRecord): Promise<void> {
    await throwIfDuplicate(
      transaction.manager.insert(DepartmentEntity, department),
      NAMES,
      DepartmentNameTaken,
    );
  }

  override async save({ transaction }: Context, department: DepartmentRecord): Promise<void> {
    await throwIfDuplicate(
      transaction.manager.update(DepartmentEntity, { id: department.id }, department),
      NAMES,
      DepartmentNameTaken,
    );
  }

  override async isInUse({ transaction }: Context, id: DepartmentId): Promise<boolean> {
    const [row] = await transaction.query<{ used: boolean }>(
      `select exists (select from customers where department_id = $1)
         or exists (select from memberships where department_id = $1)
         or exists (select from contacts where department_id = $1) as used`,
      [id],
    );
    return row?.used ?? false;
  }

  override async remove({ transaction }: Context, id: DepartmentId): Promise<void> {
    await transaction.manager.delete(DepartmentEntity, { id });
  }
}
