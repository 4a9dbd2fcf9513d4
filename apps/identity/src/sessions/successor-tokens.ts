import { createHash, createHmac, randomBytes } from 'node:crypto';
import { ResponseNotStored, type SessionId } from '@gatehouse/contracts';
import { hashToken, type CallContext, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { RefreshTokenRepository } from './refresh-token.repository.js';
import type { RefreshToken } from './refresh-token.rules.js';

/** Responses overtake each other by a few at most. */
const LONGEST_CHAIN = 16;

/**
 * Derives the refresh tokens that follow a refresh token. Each is derived from its predecessor and a stored salt, so a request can be
 * answered again although no token is stored: a client that lost the response still has the predecessor, and the salt alone is useless.
 */
@Injectable()
export class SuccessorTokens {
  constructor(private readonly tokens: RefreshTokenRepository) {}

  /**
   * A client that retries with the same key gets the newest token issued for that key, even if it holds an older one: a browser keeps the
   * cookies of the last response to arrive, which under load may not be the last one sent.
   * @returns null if the token was used for another request, which means that it was copied
   * @throws ResponseNotStored if the newest token was already used for another request
   */
  async next(context: Context, token: string, sessionId: SessionId): Promise<string | null> {
    const hash = hashToken(token);
    const successorSalt = randomBytes(32);
    if (await this.tokens.markUsed(context, hash, { usedFor: requestOf(context), successorSalt })) {
      const successor = successorOf(token, successorSalt);
      this.tokens.create(context, hashToken(successor), sessionId);
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
    throw new ResponseNotStored();
  }
}

/** Whether a token was already used, by another request. */
export function isReplay(context: CallContext, { used }: RefreshToken): boolean {
  const request = requestOf(context);
  return used !== null && (request === null || used.usedFor?.equals(request) !== true);
}

const successorOf = (token: string, salt: Buffer): string =>
  createHmac('sha256', token).update(salt).digest('base64url');

const requestOf = ({ idempotencyKey }: CallContext): Buffer | null =>
  idempotencyKey === undefined ? null : createHash('sha256').update(idempotencyKey).digest();
