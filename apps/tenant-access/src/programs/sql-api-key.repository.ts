import type { ApiKeyId, ServiceAccountId } from '@gatehouse/contracts';
import { decodeCursor, page, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '../shared/page.js';
import { ApiKeyRepository } from './api-key.repository.js';
import type { ApiKey } from './api-key.rules.js';

const COLUMNS = `
  id, service_account_id as "serviceAccountId", organization_id as "organizationId", name, permissions,
  expires_at as "expiresAt", networks, created_at as "createdAt", last_used_at as "lastUsedAt"`;

@Injectable()
export class SqlApiKeyRepository extends ApiKeyRepository {
  override async list(
    { transaction }: Context,
    serviceAccountId: ServiceAccountId,
    { limit, cursor }: PageRequest,
  ): Promise<Page<ApiKey>> {
    const after = decodeCursor(cursor, ['uuid']);
    const rows = await transaction.query<ApiKey>(
      `select ${COLUMNS} from api_keys
       where service_account_id = $1 and ($3::uuid is null or id > $3) order by id limit $2`,
      [serviceAccountId, limit + 1, after?.[0] ?? null],
    );
    return page(rows, limit, ({ id }) => [id]);
  }

  override async countOf(
    { transaction }: Context,
    serviceAccountId: ServiceAccountId,
  ): Promise<number> {
    const [row] = await transaction.query<{ count: number }>(
      'select count(*)::int as count from api_keys where service_account_id = $1',
      [serviceAccountId],
    );
    return row?.count ?? 0;
  }

  override async find({ transaction }: Context, id: ApiKeyId): Promise<ApiKey | null> {
    const [row] = await transaction.query<ApiKey>(`select ${COLUMNS} from api_keys where id = $1`, [
      id,
    ]);
    return row ?? null;
  }

  override async findHeld({ transaction }: Context): Promise<ApiKey | null> {
    const [row] = await transaction.query<ApiKey>(
      `select ${COLUMNS} from api_keys where key_hash = app_token()`,
    );
    return row ?? null;
  }

  override create({ transaction }: Context, key: ApiKey, hash: Buffer): void {
    transaction.send(
      `insert into api_keys
         (id, service_account_id, organization_id, name, permissions, expires_at, networks, created_at, key_hash)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[key.id, key.serviceAccountId, key.organizationId, key.name, key.permissions],
        ...[key.expiresAt, key.networks, key.createdAt, hash],
      ],
    );
  }

  override remove({ transaction }: Context, id: ApiKeyId): void {
    transaction.send('delete from api_keys where id = $1', [id]);
  }

  override noteUses({ transaction }: Context, uses: ReadonlyMap<ApiKeyId, Date>): void {
    transaction.send(
      `update api_keys k set last_used_at = u.at
       from unnest($1::uuid[], $2::timestamptz[]) u (id, at)
       where k.id = u.id and (k.last_used_at is null or k.last_used_at <= u.at - interval '1 minute')`,
      [[...uses.keys()], [...uses.values()]],
    );
  }

  override recordRefusal(
    { transaction }: Context,
    { id, organizationId }: ApiKey,
    address: string,
  ): void {
    transaction.send(
      `select note_change('tenant-access', 'api-key', $1, $2, null, 'refused', null, jsonb_build_object('address', $3::text))`,
      [id, organizationId, address],
    );
  }
}
