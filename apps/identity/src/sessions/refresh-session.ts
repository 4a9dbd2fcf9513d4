import { NotSignedIn, SessionEnded, type InputOf, type UserId } from '@gatehouse/contracts';
import { refreshSession, type Session as SessionAnswer } from '@gatehouse/contracts/identity';
import { admitMember, NoAccount, type Admission } from '@gatehouse/contracts/tenant-access';
import {
  type CallContext,
  Caller,
  HandlesInSteps,
  hashToken,
  UnitOfWork,
  type UseCase,
} from '@gatehouse/platform';
import { OpenSessions } from './open-sessions.js';
import { RefreshTokenRepository } from './refresh-token.repository.js';
import { SessionContinuation } from './session-continuation.js';
import { type EndReason, type Session, sessionBaseline } from './session.rules.js';
import { isReplay } from './successor-tokens.js';

/**
 * A refresh token works once. One that comes back was copied, so its session ends (RFC 9700, section 4.14); unless it is the very same
 * request, by its Idempotency-Key, whose answer was lost.
 */
@HandlesInSteps(refreshSession)
export class RefreshSession implements UseCase<typeof refreshSession, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly tokens: RefreshTokenRepository,
    private readonly open: OpenSessions,
    private readonly caller: Caller,
    private readonly continuation: SessionContinuation,
  ) {}

  async run(
    { refreshToken }: InputOf<typeof refreshSession>,
    context: CallContext,
  ): Promise<SessionAnswer> {
    const hash = hashToken(refreshToken);
    const token = await this.work.run(context, { token_hash: hash.toString('hex') }, (within) =>
      this.tokens.find(within, hash),
    );
    if (!token) throw new NotSignedIn();
    if (isReplay(context, token))
      return this.end(context, token.userId, token.sessionId, 'replayed');
    const session = await this.work.run(context, { user_id: token.userId }, (within) =>
      this.open.find(within, token.sessionId),
    );
    if (!session) throw new SessionEnded();
    // Asking before using the token up: a call that fails leaves a token that still works.
    const admission = await this.admit(context, session);
    if (!admission) return this.end(context, session.userId, session.id, 'access-ended');
    const answer = await this.work.run(context, { user_id: session.userId }, (within) =>
      this.continuation.run(within, refreshToken, session, admission),
    );
    return answer ?? this.end(context, session.userId, session.id, 'replayed');
  }

  private async admit(context: CallContext, session: Session): Promise<Admission | null> {
    const { userId } = session;
    try {
      return await this.caller.call(context, admitMember, {
        userId,
        since: sessionBaseline(session),
      });
    } catch (error) {
      if (error instanceof NoAccount) return null;
      throw error;
    }
  }

  private async end(
    context: CallContext,
    userId: UserId,
    id: Session['id'],
    reason: EndReason,
  ): Promise<never> {
    await this.work.run(context, { user_id: userId }, (within) =>
      this.open.end(within, id, reason),
    );
    throw new SessionEnded();
  }
}
