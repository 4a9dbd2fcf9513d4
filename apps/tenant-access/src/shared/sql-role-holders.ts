import type { OrganizationId, RoleId } from '@gatehouse/contracts';
import type { Transaction } from '@gatehouse/platform';
import type { EntitySchema, FindOptionsOrder, FindOptionsWhere } from 'typeorm';

/** A row that has roles in an organization. */
interface RoleHolder {
  id: string;
  organizationId: OrganizationId;
}

/** All rows of an organization, locked in an order that lets two such calls not wait for each other. */
export const listForChange = <Row extends RoleHolder>(
  { manager }: Transaction,
  entity: EntitySchema<Row>,
  organizationId: OrganizationId,
): Promise<Row[]> =>
  manager.find(entity, {
    where: { organizationId } as FindOptionsWhere<Row>,
    order: { id: 'ASC' } as FindOptionsOrder<Row>,
    lock: { mode: 'pessimistic_write' },
  });

/** Those of them that have a role, locked in the same order. */
export const listWithRole = <Row extends RoleHolder>(
  { manager }: Transaction,
  entity: EntitySchema<Row>,
  organizationId: OrganizationId,
  role: RoleId,
): Promise<Row[]> =>
  manager
    .createQueryBuilder(entity, 'holder')
    .where('holder.organization_id = :organizationId', { organizationId })
    .andWhere(':role = any(holder.roles)', { role })
    .orderBy('holder.id', 'ASC')
    .setLock('pessimistic_write')
    .getMany();
