import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import {
  OpenIdRepository,
  type GrantRecord,
  type Key,
  type Payload,
  type SessionRef,
  type Stored,
  TOKENS_AND_GRANTS,
} from './openid.repository.js';

const VIEW = `payload || case when consumed_at is null then '{}'
  else jsonb_build_object('consumed', floor(extract(epoch from consumed_at))) end as payload`;
const VALID = '(expires_at is null or expires_at > now())';

@Injectable()
export class SqlOpenIdRepository extends OpenIdRepository {
  override save(
    { transaction }: Context,
    { kind, hash }: Key,
    payload: Payload,
    about: { grantHash: Buffer | null; uidHash: Buffer | null; seconds: number | null },
  ): void {
    const { grantHash, uidHash, seconds } = about;
    transaction.send(
      `insert into openid_payloads (kind, hash, grant_hash, uid_hash, payload, expires_at)
       values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
       on conflict (kind, hash) do update set payload = excluded.payload, expires_at = excluded.expires_at,
         grant_hash = excluded.grant_hash, uid_hash = excluded.uid_hash`,
      [kind, hash, grantHash, uidHash, JSON.stringify(payload), seconds],
    );
  }

  override async saveOnce(
    { transaction }: Context,
    { kind, hash }: Key,
    payload: Payload,
    seconds: number | null,
  ): Promise<boolean> {
    const rows = await transaction.query(
      `insert into openid_payloads (kind, hash, payload, expires_at)
       values ($1, $2, $3, now() + make_interval(secs => $4))
       on conflict (kind, hash) do update set expires_at = excluded.expires_at
       where openid_payloads.expires_at <= now() returning hash`,
      [kind, hash, JSON.stringify(payload), seconds],
    );
    return rows.length > 0;
  }

  override async find({ transaction }: Context, { kind, hash }: Key) {
    const [row] = await transaction.query<{ payload: Payload }>(
      `select ${VIEW} from openid_payloads where kind = $1 and hash = $2 and ${VALID}`,
      [kind, hash],
    );
    return row?.payload;
  }

  override async findByUid({ transaction }: Context, { kind, hash }: Key) {
    const [row] = await transaction.query<{ payload: Payload }>(
      `select ${VIEW} from openid_payloads where kind = $1 and uid_hash = $2 and ${VALID}`,
      [kind, hash],
    );
    return row?.payload;
  }

  override remove({ transaction }: Context, { kind, hash }: Key): void {
    transaction.send('delete from openid_payloads where kind = $1 and hash = $2', [kind, hash]);
  }

  override async consume({ transaction }: Context, { kind, hash }: Key): Promise<boolean> {
    const rows = await transaction.query(
      `update openid_payloads set consumed_at = now()
       where kind = $1 and hash = $2 and consumed_at is null returning hash`,
      [kind, hash],
    );
    return rows.length > 0;
  }

  override removeOfGrant({ transaction }: Context, kind: string, grantHash: Buffer): void {
    transaction.send('delete from openid_payloads where kind = $1 and grant_hash = $2', [
      kind,
      grantHash,
    ]);
  }

  override removeExpired({ transaction }: Context): void {
    transaction.send(
      `delete from openid_payloads
       where expires_at < now() - case when kind = 'Interaction' then interval '0' else interval '1 hour' end`,
    );
  }

  override async pollDevice({ transaction }: Context, { kind, hash }: Key) {
    const [row] = await transaction.query<{ payload: Payload; sinceLastS: number | null }>(
      `update openid_payloads set polled_at = now() where kind = $1 and hash = $2
       returning ${VIEW}, extract(epoch from now() - old.polled_at)::float as "sinceLastS"`,
      [kind, hash],
    );
    return row ?? { payload: undefined, sinceLastS: null };
  }

  override async decideOnDevice(
    { transaction }: Context,
    { kind, hash }: Key,
    decision: Payload,
    grantHash: Buffer | null,
  ): Promise<boolean> {
    const rows = await transaction.query(
      `update openid_payloads set payload = payload || $3, grant_hash = $4
       where kind = $1 and uid_hash = $2 and ${VALID} and not payload ?| array['accountId', 'error']
       returning hash`,
      [kind, hash, JSON.stringify(decision), grantHash],
    );
    return rows.length > 0;
  }

  override addGrant({ transaction }: Context, grant: GrantRecord): void {
    const { hash, applicationId, providerId, sessionId, userId, organizationId, sid } = grant;
    transaction.send(
      `insert into openid_grants (hash, application_id, provider_id, session_id, user_id, organization_id, sid)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [hash, applicationId, providerId, sessionId, userId, organizationId, sid],
    );
  }

  override async stored({ transaction }: Context, hash: Buffer) {
    const [row] = await transaction.query<Stored>(
      `select
         (select coalesce(jsonb_object_agg(kind, payload), '{}') from (
           select kind, ${VIEW} from openid_payloads where kind = any($2) and hash = $1 and ${VALID}
         ) p) as payloads,
         (select jsonb_build_object('sessionId', session_id, 'userId', user_id, 'sid', sid)
          from openid_grants where hash = $1) as session`,
      [hash, TOKENS_AND_GRANTS],
    );
    return row ?? { payloads: {}, session: null };
  }

  override linkBrowser(
    { transaction }: Context,
    hash: Buffer,
    { sessionId, userId }: SessionRef,
  ): void {
    transaction.send(
      `insert into openid_sessions (hash, session_id, user_id) values ($1, $2, $3)
       on conflict (hash) do update set session_id = excluded.session_id, user_id = excluded.user_id`,
      [hash, sessionId, userId],
    );
  }

  override async sessionOfBrowser({ transaction }: Context, hash: Buffer) {
    const [row] = await transaction.query<SessionRef>(
      'select session_id as "sessionId", user_id as "userId" from openid_sessions where hash = $1',
      [hash],
    );
    return row ?? null;
  }
}
