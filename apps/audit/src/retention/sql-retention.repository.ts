import type { OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { RetentionRepository } from './retention.repository.js';

@Injectable()
export class SqlRetentionRepository extends RetentionRepository {
  override async find({ transaction }: Context, id: OrganizationId): Promise<number | null> {
    const [row] = await transaction.query<{ days: number | null }>(
      'select days from retention_policies where organization_id = $1',
      [id],
    );
    return row?.days ?? null;
  }

  override put({ transaction }: Context, id: OrganizationId, days: number | null): void {
    transaction.send(
      `insert into retention_policies (organization_id, days) values ($1, $2)
       on conflict (organization_id) do update set days = excluded.days`,
      [id, days],
    );
  }

  override async withLimit({ transaction }: Context): Promise<OrganizationId[]> {
    const rows = await transaction.query<{ id: OrganizationId }>(
      'select organization_id as id from retention_policies where days is not null order by id',
    );
    return rows.map(({ id }) => id);
  }

  override purge({ transaction }: Context, id: OrganizationId): void {
    transaction.send('select retire_events($1)', [id]);
  }
}
