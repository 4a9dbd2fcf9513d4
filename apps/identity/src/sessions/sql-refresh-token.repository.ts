import type { SessionId, UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { RefreshTokenRepository } from './refresh-token.repository.js';
import type { RefreshToken, TokenUse } from './refresh-token.rules.js';

@Injectable()
export class SqlRefreshTokenRepository extends RefreshTokenRepository {
  override create({ transaction }: Context, hash: Buffer, sessionId: SessionId): void {
    transaction.send(
      `insert into refresh_tokens (hash, session_id, user_id)
       select $1, id, user_id from sessions where id = $2`,
      [hash, sessionId],
    );
  }

  override async find({ transaction }: Context, hash: Buffer): Promise<RefreshToken | null> {
    const [row] = await transaction.query<Row>(
      `select session_id as "sessionId", user_id as "userId", used_at is not null as "isUsed", used_for as "usedFor",
         coalesce(successor_salt, '') as "successorSalt"
       from refresh_tokens where hash = $1`,
      [hash],
    );
    if (!row) return null;
    const { sessionId, userId, isUsed, usedFor, successorSalt } = row;
    return { sessionId, userId, used: isUsed ? { usedFor, successorSalt } : null };
  }

  override async markUsed(
    { transaction }: Context,
    hash: Buffer,
    { usedFor, successorSalt }: TokenUse,
  ): Promise<boolean> {
    const rows = await transaction.query(
      `update refresh_tokens set used_at = now(), used_for = $2, successor_salt = $3
       where hash = $1 and used_at is null returning hash`,
      [hash, usedFor, successorSalt],
    );
    return rows.length > 0;
  }
}

interface Row extends TokenUse {
  sessionId: SessionId;
  userId: UserId;
  isUsed: boolean;
}
