import {
  NotFound,
  type ApplicationId,
  type ApplicationSecretId,
  type CustomerId,
  type OrganizationId,
  type ProviderId,
  type UserId,
} from '@gatehouse/contracts';
import type { ApplicationSecret } from '@gatehouse/contracts/identity';
import { decodeCursor, page, SETTINGS, type Context } from '@gatehouse/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Settings } from '../settings.js';
import {
  ApplicationRepository,
  type Client,
  type StoredApplication,
} from './application.repository.js';
import { applicationOf, VIEW, type Row } from './sql-application-row.js';

interface StoredSecret {
  id: ApplicationSecretId;
  hash: string;
  expiresAt: string | null;
}

const valuesOf = (application: StoredApplication): unknown[] => [
  application.id,
  application.name,
  application.redirectUris,
  application.postLogoutRedirectUris,
  application.backchannelLogoutUri,
  application.allowedOrigins,
  application.audience,
  application.scopes,
  application.customers === 'all' ? null : application.customers,
  application.serviceAccountId,
  application.jwks && JSON.stringify(application.jwks),
  application.version,
];

@Injectable()
export class SqlApplicationRepository extends ApplicationRepository {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    super();
  }

  override async count({ transaction }: Context): Promise<number> {
    const [row] = await transaction.query<{ count: number }>(
      'select count(*)::int as count from applications',
    );
    return row?.count ?? 0;
  }

  override add(
    { transaction }: Context,
    application: StoredApplication,
    { providerId, createdBy }: { providerId: ProviderId; createdBy: UserId },
  ): void {
    transaction.send(
      `insert into applications (id, name, redirect_uris, post_logout_redirect_uris, backchannel_logout_uri,
         allowed_origins, audience, scopes, customers, service_account_id, jwks, version, kind, created_at, provider_id, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [...valuesOf(application), application.kind, application.createdAt, providerId, createdBy],
    );
  }

  override async find(
    { transaction }: Context,
    id: ApplicationId,
    lock?: 'for change',
  ): Promise<StoredApplication | null> {
    const [row] = await transaction.query<Row>(
      `select ${VIEW} from applications a where a.id = $1 ${lock ? 'for update' : ''}`,
      [id],
    );
    return row ? applicationOf(row, this.settings.PUBLIC_URL) : null;
  }

  override async list(
    { transaction }: Context,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ) {
    const [after = null] = decodeCursor(cursor, ['uuid']) ?? [];
    const rows = await transaction.query<Row>(
      `select ${VIEW} from applications a where $1::uuid is null or a.id > $1 order by a.id limit $2`,
      [after, limit + 1],
    );
    const items = rows.map((row) => applicationOf(row, this.settings.PUBLIC_URL));
    return page(items, limit, ({ id }) => [id]);
  }

  override save({ transaction }: Context, application: StoredApplication): void {
    transaction.send(
      `update applications set name = $2, redirect_uris = $3, post_logout_redirect_uris = $4, backchannel_logout_uri = $5,
         allowed_origins = $6, audience = $7, scopes = $8, customers = $9,
         service_account_id = $10, jwks = $11, version = $12,
         jwks_id = case when jwks is distinct from $11 then uuidv7() else jwks_id end where id = $1`,
      valuesOf(application),
    );
  }

  override remove({ transaction }: Context, id: ApplicationId): void {
    transaction.send('delete from applications where id = $1', [id]);
  }

  override async removeCustomer(
    { transaction }: Context,
    id: CustomerId,
  ): Promise<StoredApplication[]> {
    const rows = await transaction.query<Row>(
      `update applications a set customers = array_remove(customers, $1), version = version + 1
       where $1 = any(customers) returning ${VIEW}`,
      [id],
    );
    return rows.map((row) => applicationOf(row, this.settings.PUBLIC_URL));
  }

  override addSecret(
    { transaction }: Context,
    { applicationId, providerId }: { applicationId: ApplicationId; providerId: OrganizationId },
    { id, createdAt, expiresAt }: ApplicationSecret,
    hash: Buffer,
  ): void {
    transaction.send(
      `insert into application_secrets (id, application_id, provider_id, hash, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, applicationId, providerId, hash, createdAt, expiresAt],
    );
  }

  override async removeSecret(
    { transaction }: Context,
    applicationId: ApplicationId,
    id: ApplicationSecretId,
  ): Promise<boolean> {
    const rows = await transaction.query(
      'delete from application_secrets where id = $1 and application_id = $2 returning id',
      [id, applicationId],
    );
    return rows.length > 0;
  }

  override removeSecrets({ transaction }: Context, id: ApplicationId): void {
    transaction.send('delete from application_secrets where application_id = $1', [id]);
  }

  override async keysIdOf({ transaction }: Context, id: ApplicationId) {
    const [row] = await transaction.query<{ keysId: ApplicationSecretId }>(
      'select jwks_id as "keysId" from applications where id = $1',
      [id],
    );
    if (!row) throw new NotFound();
    return row.keysId;
  }

  override async findClient({ transaction }: Context, id: ApplicationId): Promise<Client | null> {
    const [row] = await transaction.query<
      Row & { providerId: ProviderId; validSecrets: StoredSecret[]; keysId: ApplicationSecretId }
    >(
      `select ${VIEW}, a.provider_id as "providerId", a.jwks_id as "keysId",
         (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'hash', encode(s.hash, 'hex'), 'expiresAt', s.expires_at)), '[]')
          from application_secrets s
          where s.application_id = a.id and (s.expires_at is null or s.expires_at > now())) as "validSecrets"
       from applications a where a.id = $1`,
      [id],
    );
    if (!row) return null;
    const { providerId, validSecrets, keysId, ...application } = row;
    return {
      application: applicationOf(application, this.settings.PUBLIC_URL),
      providerId,
      keysId,
      secrets: validSecrets.map(({ expiresAt, ...secret }) => ({
        ...secret,
        expiresAt: expiresAt === null ? null : Date.parse(expiresAt),
      })),
    };
  }

  override async allowsOrigin({ transaction }: Context, origin: string): Promise<boolean> {
    const rows = await transaction.query(
      'select from applications where allowed_origins @> array[$1] limit 1',
      [origin],
    );
    return rows.length > 0;
  }
}
