import type { SessionId, UserId } from '@gatehouse/contracts';

/** The request that used a refresh token (null without an idempotency key), and the salt from which its successor is derived. */
export interface TokenUse {
  usedFor: Buffer | null;
  successorSalt: Buffer;
}

export interface RefreshToken {
  sessionId: SessionId;
  userId: UserId;
  used: TokenUse | null;
}
