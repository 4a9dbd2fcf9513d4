import type { UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { PasswordResetRepository } from './password-reset.repository.js';
import type { PasswordReset, ResetRequest } from './password-reset.rules.js';

@Injectable()
export class SqlPasswordResetRepository extends PasswordResetRepository {
  override addRequest(
    { transaction }: Context,
    { emailKey, source, traceparent }: ResetRequest,
  ): void {
    transaction.send(
      'insert into password_reset_requests (email_key, source, traceparent) values ($1, $2, $3)',
      [emailKey, source, traceparent],
    );
  }

  override async hasRequests({ transaction }: Context): Promise<boolean> {
    const rows = await transaction.query('select from password_reset_requests limit 1');
    return rows.length > 0;
  }

  override async takeRequests(
    { transaction }: Context,
    limit: number,
    perSource: number,
  ): Promise<Pick<ResetRequest, 'emailKey' | 'traceparent'>[]> {
    // By arrays of row addresses rather than by joins: a queue is empty most of the time, and if statistics say so, PostgreSQL compares
    // each row of a flood with each other one.
    const rows = await transaction.query<{ emailKey: string; traceparent: string | null }>(
      `with waiting as materialized (
         select id, ctid as address, source, passed_over, row_number() over (partition by source order by id desc) as place
         from password_reset_requests
       ), dropped as (
         delete from password_reset_requests where ctid = any(array(
           select ctid from password_reset_requests
           where ctid = any(array(select address from waiting where place > $2))
           for update skip locked
         ))
       ), taken as (
         delete from password_reset_requests where ctid = any(array(
           select r.ctid from password_reset_requests r, (
             select array(select address from waiting where place <= $2 order by passed_over, place, id) as addresses offset 0
           ) turn
           where r.ctid = any(turn.addresses)
           order by array_position(turn.addresses, r.ctid) limit $1 for update of r skip locked
         )) returning id, source, email_key, traceparent
       ), passed_over as (
         update password_reset_requests set passed_over = passed_over + 1 where ctid = any(array(
           select ctid from password_reset_requests
           where ctid = any(array(
             select address from waiting
             where place <= $2 and source in (select source from taken) and id not in (select id from taken)
           ))
           for update skip locked
         ))
       )
       select email_key as "emailKey", traceparent from taken`,
      [limit, perSource],
    );
    const byUsername = new Map(rows.map((row) => [row.emailKey, row.traceparent ?? undefined]));
    return [...byUsername].map(([emailKey, traceparent]) => ({ emailKey, traceparent }));
  }

  override create(context: Context, reset: PasswordReset): void {
    const { hash, userId, expiresAt, issuedBy } = reset;
    this.endAllOf(context, userId);
    context.transaction.send(
      'insert into password_resets (hash, user_id, expires_at, issued_by) values ($1, $2, $3, $4)',
      [hash, userId, expiresAt, issuedBy],
    );
  }

  override async recent({ transaction }: Context, userId: UserId): Promise<Date[]> {
    const rows = await transaction.query<{ createdAt: Date }>(
      `select created_at as "createdAt" from password_resets
       where user_id = $1 and created_at > now() - interval '1 hour' order by created_at desc`,
      [userId],
    );
    return rows.map(({ createdAt }) => createdAt);
  }

  override endAllOf({ transaction }: Context, userId: UserId): void {
    transaction.send(
      'update password_resets set ended_at = now() where user_id = $1 and ended_at is null',
      [userId],
    );
  }

  override async find(
    { transaction }: Context,
    hash: Buffer,
  ): Promise<{ userId: UserId; issuedBy: UserId | null; usable: boolean } | null> {
    const [row] = await transaction.query<{
      userId: UserId;
      issuedBy: UserId | null;
      usable: boolean;
    }>(
      `select user_id as "userId", issued_by as "issuedBy", ended_at is null and expires_at > now() as usable
       from password_resets where hash = $1`,
      [hash],
    );
    return row ?? null;
  }

  override async markUsed({ transaction }: Context, hash: Buffer): Promise<boolean> {
    const rows = await transaction.query(
      `update password_resets set ended_at = now()
       where hash = $1 and ended_at is null and expires_at > now() returning hash`,
      [hash],
    );
    return rows.length > 0;
  }
}
