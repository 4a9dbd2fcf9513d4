import type { SavedFilter } from '@gatehouse/contracts/notifications';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { SavedFilterRepository, type FilterOwner } from './saved-filter.repository.js';

@Injectable()
export class SqlSavedFilterRepository extends SavedFilterRepository {
  override async find(
    { transaction }: Context,
    { userId, organizationId, list }: FilterOwner,
  ): Promise<SavedFilter[]> {
    const [found] = await transaction.query<{ filters: SavedFilter[] }>(
      'select filters from saved_filters where user_id = $1 and organization_id = $2 and list = $3',
      [userId, organizationId, list],
    );
    return found?.filters ?? [];
  }

  override put(
    { transaction }: Context,
    { userId, organizationId, list }: FilterOwner,
    filters: readonly SavedFilter[],
  ): void {
    transaction.send(
      `insert into saved_filters (user_id, organization_id, list, filters) values ($1, $2, $3, $4)
       on conflict (user_id, organization_id, list) do update set filters = excluded.filters`,
      [userId, organizationId, list, JSON.stringify(filters)],
    );
  }
}
