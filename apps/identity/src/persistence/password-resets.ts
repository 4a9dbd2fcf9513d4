import type { UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { PasswordResetRepository } from '../application/ports.js';

@Injectable()
export class SqlPasswordResetRepository extends PasswordResetRepository {
  override async ask({ transaction }: Context, emailKey: string): Promise<void> {
    await transaction.query('insert into password_reset_requests (email_key) values ($1)', [
      emailKey,
    ]);
  }

  override async takeAsked({ transaction }: Context, limit: number): Promise<string[]> {
    const rows = await transaction.query<{ email_key: string }>(
      `delete from password_reset_requests where id in (
         select id from password_reset_requests order by id limit $1 for update skip locked
       ) returning email_key`,
      [limit],
    );
    return [...new Set(rows.map((row) => row.email_key))];
  }

  override async create(
    { transaction }: Context,
    { hash, userId, expiresAt }: { hash: Buffer; userId: UserId; expiresAt: Date },
  ): Promise<void> {
    await transaction.query(
      'update password_resets set ended_at = now() where user_id = $1 and ended_at is null',
      [userId],
    );
    await transaction.query(
      'insert into password_resets (hash, user_id, expires_at) values ($1, $2, $3)',
      [hash, userId, expiresAt],
    );
  }

  override async find(
    { transaction }: Context,
    hash: Buffer,
  ): Promise<{ userId: UserId; usable: boolean } | null> {
    const [row] = await transaction.query<{ userId: UserId; usable: boolean }>(
      `select user_id as "userId", ended_at is null and expires_at > now() as usable
       from password_resets where hash = $1`,
      [hash],
    );
    return row ?? null;
  }

  override async use({ transaction }: Context, hash: Buffer): Promise<boolean> {
    const rows = await transaction.query(
      `update password_resets set ended_at = now()
       where hash = $1 and ended_at is null and expires_at > now() returning hash`,
      [hash],
    );
    return rows.length > 0;
  }
}
