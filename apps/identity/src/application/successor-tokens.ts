import { createHash, createHmac, randomBytes } from 'node:crypto';
import { AnswerNotKept, type SessionId } from '@gatehouse/contracts';
import { hashToken, type CallContext, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { RefreshToken } from '../domain/refresh-token.js';
import { RefreshTokenRepository } from './ports.js';

/**
 * The tokens that follow refresh tokens. One is made of the token before it and a salt, so the same request can be answered again though
 * no token is kept: whoever lost the answer, or asked twice at once, has the token before, and who only has the salt has nothing.
 */
@Injectable()
export class SuccessorTokens {
  constructor(private readonly tokens: RefreshTokenRepository) {}

  /**
   * @returns null where the token was used for another request: it was copied
   * @throws AnswerNotKept where what it was used for has been used itself: whoever repeats the request that late gets nothing by it
   */
  async next(context: Context, token: string, sessionId: SessionId): Promise<string | null> {
    const hash = hashToken(token);
    const successorSalt = randomBytes(32);
    if (await this.tokens.use(context, hash, { usedFor: requestOf(context), successorSalt })) {
      const successor = successorOf(token, successorSalt);
      await this.tokens.create(context, hashToken(successor), sessionId);
      return successor;
    }
    const known = await this.tokens.find(context, hash);
    if (!known?.used || wasCopied(context, known)) return null;
    const again = successorOf(token, known.used.successorSalt);
    const found = await this.tokens.find(context, hashToken(again));
    if (!found || found.used) throw new AnswerNotKept();
    return again;
  }
}

/** Whether a token was used before, and not for this very request. */
export function wasCopied(context: CallContext, { used }: RefreshToken): boolean {
  const request = requestOf(context);
  return used !== null && (request === null || used.usedFor?.equals(request) !== true);
}

const successorOf = (token: string, salt: Buffer): string =>
  createHmac('sha256', token).update(salt).digest('base64url');

const requestOf = ({ idempotencyKey }: CallContext): Buffer | null =>
  idempotencyKey === undefined ? null : createHash('sha256').update(idempotencyKey).digest();
