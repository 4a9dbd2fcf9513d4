import { createHash, createHmac, randomBytes } from 'node:crypto';
import { AnswerNotKept, type SessionId } from '@gatehouse/contracts';
import { hashToken, type CallContext, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { RefreshTokenRepository } from './refresh-token.repository.js';
import type { RefreshToken } from './refresh-token.rules.js';

/** Answers overtake each other by a few at most. */
const LONGEST_CHAIN = 16;

/**
 * The tokens that follow refresh tokens. One is made of the token before it and a salt, so the same request can be answered again though
 * no token is kept: whoever lost the answer, or asked twice at once, has the token before, and who only has the salt has nothing.
 */
@Injectable()
export class SuccessorTokens {
  constructor(private readonly tokens: RefreshTokenRepository) {}

  /**
   * A client that asks by the same key again gets the newest token that it was given by it, also where it holds an older one: a
   * browser keeps the cookies of the answer that came last, which under load is not always the last that was given.
   * @returns null where the token was used for another request: it was copied
   * @throws AnswerNotKept where the newest has been used for another request: whoever repeats this one that late gets nothing by it
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
    if (!known?.used || isReplay(context, known)) return null;
    let newest = successorOf(token, known.used.successorSalt);
    for (let length = 1; length <= LONGEST_CHAIN; length++) {
      const found = await this.tokens.find(context, hashToken(newest));
      if (!found || isReplay(context, found)) break;
      if (!found.used) return newest;
      newest = successorOf(newest, found.used.successorSalt);
    }
    throw new AnswerNotKept();
  }
}

/** Whether a token was used before, and not for this very request. */
export function isReplay(context: CallContext, { used }: RefreshToken): boolean {
  const request = requestOf(context);
  return used !== null && (request === null || used.usedFor?.equals(request) !== true);
}

const successorOf = (token: string, salt: Buffer): string =>
  createHmac('sha256', token).update(salt).digest('base64url');

const requestOf = ({ idempotencyKey }: CallContext): Buffer | null =>
  idempotencyKey === undefined ? null : createHash('sha256').update(idempotencyKey).digest();
