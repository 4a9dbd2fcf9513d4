import type { SessionId, UserId } from '@gatehouse/contracts';

/** For which request a refresh token was used (null where the request had no key), and what its successor is made of besides it. */
export interface TokenUse {
  usedFor: Buffer | null;
  successorSalt: Buffer;
}

export interface RefreshToken {
  sessionId: SessionId;
  userId: UserId;
  used: TokenUse | null;
}
