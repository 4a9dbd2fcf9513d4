import type { SessionId } from '@gatehouse/contracts';
import type { SessionEndReason } from '@gatehouse/contracts/identity';
import { Revoker, SESSION_ENDED, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { SessionRepository, type WhichSessions } from './session.repository.js';
import { isOver, type Session } from './session.rules.js';

/** Finds and ends open sessions, along with their access tokens. */
@Injectable()
export class OpenSessions {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly revoker: Revoker,
  ) {}

  async end(context: Context, id: SessionId, reason: SessionEndReason): Promise<void> {
    if (await this.sessions.end(context, id, reason))
      await this.revoker.revoke(context, 'session', id, SESSION_ENDED);
  }

  async endAllOf(
    context: Context,
    userId: Session['userId'],
    reason: SessionEndReason,
    which: WhichSessions = {},
  ): Promise<void> {
    for (const id of await this.sessions.endAllOf(context, userId, reason, which)) {
      await this.revoker.revoke(context, 'session', id, SESSION_ENDED);
    }
  }

  async find(context: Context, id: SessionId): Promise<Session | null> {
    const session = await this.sessions.find(context, id);
    return session && !isOver(session, await context.transaction.now()) ? session : null;
  }

  touch(context: Context, id: SessionId): void {
    this.sessions.touch(context, id);
  }
}
