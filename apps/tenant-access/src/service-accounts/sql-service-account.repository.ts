import type { OrganizationId, RoleId, ServiceAccountId } from '@gatehouse/contracts';
import { decodeCursor, page, search, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { EntitySchema } from 'typeorm';
import { listForChange, listWithRole } from '../shared/sql-role-holders.js';
import type { Page, PageRequest } from '../shared/page.js';
import { ServiceAccountRepository } from './service-account.repository.js';
import type { ServiceAccount } from './service-account.rules.js';

export const ServiceAccountEntity = new EntitySchema<ServiceAccount>({
  name: 'service_accounts',
  columns: {
    id: { type: 'uuid', primary: true },
    organizationId: { type: 'uuid' },
    name: { type: 'text' },
    description: { type: 'text', nullable: true },
    roles: { type: 'text', array: true },
    epoch: { type: 'int' },
    createdAt: { type: 'timestamptz' },
    version: { type: 'int' },
  },
});

const LOCKED = { lock: { mode: 'pessimistic_write' as const } };

@Injectable()
export class SqlServiceAccountRepository extends ServiceAccountRepository {
  override async list(
    { transaction }: Context,
    organizationId: OrganizationId,
    request: PageRequest,
  ): Promise<Page<ServiceAccount>> {
    const after = decodeCursor(request.cursor, ['text', 'uuid']);
    const found = search(request.q);
    const query = transaction.manager
      .createQueryBuilder(ServiceAccountEntity, 's')
      .where('s.organization_id = :organizationId', { organizationId })
      .andWhere(found.where(':found', 's'), { found: found.value })
      .orderBy('s.name', 'ASC')
      .addOrderBy('s.id', 'ASC')
      .limit(request.limit + 1);
    if (after) query.andWhere('(s.name, s.id) > (:name, :id)', { name: after[0], id: after[1] });
    return page(await query.getMany(), request.limit, ({ name, id }) => [name, id]);
  }

  override find(
    { transaction }: Context,
    organizationId: OrganizationId,
    id: ServiceAccountId,
    lock?: 'for change',
  ): Promise<ServiceAccount | null> {
    return transaction.manager.findOne(ServiceAccountEntity, {
      where: { organizationId, id },
      ...(lock ? LOCKED : {}),
    });
  }

  override listForChange(
    { transaction }: Context,
    organizationId: OrganizationId,
  ): Promise<ServiceAccount[]> {
    return listForChange(transaction, ServiceAccountEntity, organizationId);
  }

  override listWithRole(
    { transaction }: Context,
    organizationId: OrganizationId,
    role: RoleId,
  ): Promise<ServiceAccount[]> {
    return listWithRole(transaction, ServiceAccountEntity, organizationId, role);
  }

  override countOf({ transaction }: Context, organizationId: OrganizationId): Promise<number> {
    return transaction.manager.countBy(ServiceAccountEntity, { organizationId });
  }

  override async create({ transaction }: Context, account: ServiceAccount): Promise<void> {
    await transaction.manager.insert(ServiceAccountEntity, account);
  }

  override async save({ transaction }: Context, account: ServiceAccount): Promise<void> {
    await transaction.manager.update(ServiceAccountEntity, { id: account.id }, account);
  }

  override async remove({ transaction }: Context, id: ServiceAccountId): Promise<void> {
    await transaction.manager.delete(ServiceAccountEntity, { id });
  }
}
