import { SessionEnded } from '@gatehouse/contracts';
import type { Session as SessionResponse } from '@gatehouse/contracts/identity';
import type { Admission } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { AccountRepository } from '../accounts/account.repository.js';
import { OpenSessions } from './open-sessions.js';
import { SessionStarter } from './session-starter.js';
import type { Session } from './session.rules.js';
import { SuccessorTokens } from './successor-tokens.js';

/** Uses a refresh token and issues the session's next pair of tokens. */
@Injectable()
export class SessionContinuation {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly tokens: SuccessorTokens,
    private readonly open: OpenSessions,
    private readonly starter: SessionStarter,
  ) {}

  /** @returns null if the token was copied */
  async run(
    context: Context,
    refreshToken: string,
    session: Session,
    admission: Admission,
  ): Promise<SessionResponse | null> {
    // Asked in one turn, which is one message to the database, and in this order.
    const [next, stillOpen, account] = await Promise.all([
      this.tokens.next(context, refreshToken, session.id),
      this.open.find(context, session.id),
      this.accounts.find(context, session.userId),
    ]);
    if (next === null) return null;
    if (!stillOpen || !account) throw new SessionEnded();
    this.open.touch(context, session.id);
    return this.starter.continue(account, session, admission, next);
  }
}
