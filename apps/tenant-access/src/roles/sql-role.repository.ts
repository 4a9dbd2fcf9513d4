import type { OrganizationId, RoleId } from '@gatehouse/contracts';
import { RoleNameTaken } from '@gatehouse/contracts/tenant-access';
import { search, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { EntitySchema } from 'typeorm';
import { nameKey } from '../shared/name-key.rules.js';
import { throwIfDuplicate } from '../shared/sql-unique-violation.js';
import { RoleRepository } from './role.repository.js';
import type { CustomRole } from './role.rules.js';

export const RoleEntity = new EntitySchema<CustomRole>({
  name: 'roles',
  columns: {
    id: { type: 'uuid', primary: true },
    organizationId: { type: 'uuid' },
    name: { type: 'text' },
    nameKey: { type: 'text' },
    permissions: { type: 'text', array: true },
    createdAt: { type: 'timestamptz' },
    version: { type: 'int' },
  },
});

const NAMES = 'roles__organization_id__name_key';

@Injectable()
export class SqlRoleRepository extends RoleRepository {
  override listAmong(
    { transaction }: Context,
    organizationId: OrganizationId,
    references: readonly string[],
  ): Promise<CustomRole[]> {
    return transaction.manager
      .createQueryBuilder(RoleEntity, 'r')
      .where('r.organization_id = :organization', { organization: organizationId })
      .andWhere('(r.id::text = any(:references) or r.name_key = any(:keys))', {
        references,
        keys: references.map(nameKey),
      })
      .getMany();
  }

  override list(
    { transaction }: Context,
    organizationId: OrganizationId,
    { limit, after, q }: { limit: number; after: string; q?: string | undefined },
  ): Promise<CustomRole[]> {
    const found = search(q);
    return transaction.manager
      .createQueryBuilder(RoleEntity, 'r')
      .where('r.organization_id = :organization', { organization: organizationId })
      .andWhere('r.name_key > :after', { after })
      .andWhere(found.where(':found', 'r'), { found: found.value })
      .orderBy('r.name_key', 'ASC')
      .limit(limit)
      .getMany();
  }

  override find(
    { transaction }: Context,
    organizationId: OrganizationId,
    id: RoleId,
  ): Promise<CustomRole | null> {
    return transaction.manager.findOneBy(RoleEntity, { organizationId, id });
  }

  override async create({ transaction }: Context, role: CustomRole): Promise<void> {
    await throwIfDuplicate(transaction.manager.insert(RoleEntity, role), NAMES, RoleNameTaken);
  }

  override async save({ transaction }: Context, role: CustomRole): Promise<void> {
    await throwIfDuplicate(
      transaction.manager.update(RoleEntity, { id: role.id }, role),
      NAMES,
      RoleNameTaken,
    );
  }

  override async remove({ transaction }: Context, id: RoleId): Promise<void> {
    await transaction.manager.delete(RoleEntity, { id });
  }
}
