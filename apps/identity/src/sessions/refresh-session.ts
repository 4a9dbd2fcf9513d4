import { NotSignedIn, SessionEnded, type InputOf, type UserId } from '@gatehouse/contracts';
import {
  refreshSession,
  type Session as SessionResponse,
  type SessionEndReason,
} from '@gatehouse/contracts/identity';
import {
  type CallContext,
  type Context,
  HandlesInSteps,
  hashToken,
  UnitOfWork,
  type UseCase,
} from '@gatehouse/platform';
import { OpenSessions } from './open-sessions.js';
import { RefreshTokenRepository } from './refresh-token.repository.js';
import { SessionContinuation } from './session-continuation.js';
import { SessionAdmission } from './session-admission.js';
import type { Session } from './session.rules.js';
import { isReplay } from './successor-tokens.js';

/**
 * A refresh token works once. Reuse means that it was copied, so its session ends (RFC 9700, section 4.14), unless it is a retry of the
 * same request, recognized by its Idempotency-Key.
 */
@HandlesInSteps(refreshSession)
export class RefreshSession implements UseCase<typeof refreshSession, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly tokens: RefreshTokenRepository,
    private readonly open: OpenSessions,
    private readonly admissions: SessionAdmission,
    private readonly continuation: SessionContinuation,
  ) {}

  async run(
    { refreshToken }: InputOf<typeof refreshSession>,
    context: CallContext,
  ): Promise<SessionResponse> {
    const { token, session } = await this.read(refreshToken, context);
    if (!token) throw new NotSignedIn();
    if (isReplay(context, token))
      return this.end(context, token.userId, token.sessionId, 'replayed');
    if (!session) throw new SessionEnded();
    // Ask before using the token, so that it still works if the call fails.
    const admission = await this.admissions.admit(context, session);
    if (!admission) return this.end(context, session.userId, session.id, 'access-ended');
    const response = await this.work.run(context, { user_id: session.userId }, (tx) =>
      this.continuation.run(tx, refreshToken, session, admission),
    );
    return response ?? this.end(context, session.userId, session.id, 'replayed');
  }

  private read(refreshToken: string, context: CallContext) {
    const hash = hashToken(refreshToken);
    const read = async (tx: Context) => {
      const token = await this.tokens.find(tx, hash);
      if (!token) return { token };
      tx.transaction.enter({ user_id: token.userId });
      return { token, session: await this.open.find(tx, token.sessionId) };
    };
    return this.work.run(context, { token_hash: hash.toString('hex') }, read, { readOnly: true });
  }

  private async end(
    context: CallContext,
    userId: UserId,
    id: Session['id'],
    reason: SessionEndReason,
  ): Promise<never> {
    await this.work.run(context, { user_id: userId }, (tx) => this.open.end(tx, id, reason));
    throw new SessionEnded();
  }
}
