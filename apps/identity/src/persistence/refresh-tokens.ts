import type { SessionId, UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { RefreshTokenRepository } from '../application/ports.js';

@Injectable()
export class SqlRefreshTokenRepository extends RefreshTokenRepository {
  override async create(
    { transaction }: Context,
    hash: Buffer,
    sessionId: SessionId,
  ): Promise<void> {
    await transaction.query(
      `insert into refresh_tokens (hash, session_id, user_id)
       select $1, id, user_id from sessions where id = $2`,
      [hash, sessionId],
    );
  }

  override async find(
    { transaction }: Context,
    hash: Buffer,
  ): Promise<{ sessionId: SessionId; userId: UserId; used: boolean } | null> {
    const [row] = await transaction.query<{ sessionId: SessionId; userId: UserId; used: boolean }>(
      `select session_id as "sessionId", user_id as "userId", used_at is not null as used
       from refresh_tokens where hash = $1`,
      [hash],
    );
    return row ?? null;
  }

  override async use({ transaction }: Context, hash: Buffer): Promise<boolean> {
    const rows = await transaction.query(
      'update refresh_tokens set used_at = now() where hash = $1 and used_at is null returning hash',
      [hash],
    );
    return rows.length > 0;
  }
}
