import type { SessionId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { RefreshToken, TokenUse } from './refresh-token.rules.js';

export abstract class RefreshTokenRepository {
  abstract create(context: Context, hash: Buffer, sessionId: SessionId): void;
  /** Needs the scope of the token. */
  abstract find(context: Context, hash: Buffer): Promise<RefreshToken | null>;
  /** @returns false if the token was used before */
  abstract markUsed(context: Context, hash: Buffer, use: TokenUse): Promise<boolean>;
}
