import { SessionEnded } from '@gatehouse/contracts';
import type { Session as SessionAnswer } from '@gatehouse/contracts/identity';
import type { Admission } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Session } from '../domain/session.js';
import { OpenSessions } from './open-sessions.js';
import { AccountRepository, RefreshTokenRepository } from './ports.js';
import { SessionStarter } from './session-starter.js';

/** Uses a refresh token up and gives the session its next pair. */
@Injectable()
export class SessionContinuation {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly tokens: RefreshTokenRepository,
    private readonly open: OpenSessions,
    private readonly starter: SessionStarter,
  ) {}

  /** @returns null where another request used the token first */
  async run(
    context: Context,
    hash: Buffer,
    session: Session,
    admission: Admission,
  ): Promise<SessionAnswer | null> {
    if (!(await this.tokens.use(context, hash))) return null;
    const stillOpen = await this.open.find(context, session.id);
    const account = await this.accounts.find(context, session.userId);
    if (!stillOpen || !account) throw new SessionEnded();
    await this.open.touch(context, session.id);
    return this.starter.continue(context, account, session, admission);
  }
}
