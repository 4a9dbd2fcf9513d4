import { SessionId } from '@gatehouse/contracts';
import {
  InvalidCredentials,
  sessionStarted,
  type Session as SessionResponse,
} from '@gatehouse/contracts/identity';
import type { Admission } from '@gatehouse/contracts/tenant-access';
import { newId, newToken, record, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Account } from '../accounts/account.repository.js';
import { AccessTokens } from '../signing-keys/access-tokens.port.js';
import { accessTokenClaims } from './access-token-claims.js';
import { SessionRepository } from './session.repository.js';
import { newSession, type NewSession, type Session } from './session.rules.js';

/** Starts and continues sessions. The only place that issues tokens. */
@Injectable()
export class SessionStarter {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly accessTokens: AccessTokens,
  ) {}

  /**
   * @param endsAt when the session ends regardless of use; null if it only ends when idle
   * @throws InvalidCredentials if the password has changed since it was checked
   */
  async start(
    context: Context,
    account: Account,
    admission: Admission,
    endsAt: Date | null = null,
  ): Promise<SessionResponse> {
    const { device, transaction } = context;
    const id = newId(SessionId);
    const session = newSession(id, account.id, admission, device, endsAt);
    const { token, hash } = newToken();
    if (!(await this.sessions.start(context, session, account.passwordHash, hash)))
      throw new InvalidCredentials();
    await recordStarted(context, session, await transaction.now());
    return this.issueTokens(account, session, admission, token);
  }

  /** Issues the next pair of tokens. */
  continue(
    account: Account,
    session: Session,
    admission: Admission,
    refreshToken: string,
  ): Promise<SessionResponse> {
    return this.issueTokens(account, session, admission, refreshToken);
  }

  private async issueTokens(
    account: Account,
    session: NewSession,
    admission: Admission,
    refreshToken: string,
  ): Promise<SessionResponse> {
    const claims = accessTokenClaims(account, session, admission);
    const { accessToken, expiresIn } = await this.accessTokens.issue(claims);
    const { id, email, firstName, lastName, language } = account;
    const { organization, organizations, permissions, termsRequired } = admission;
    const user = { id, email, firstName, lastName, language };
    return {
      accessToken,
      refreshToken,
      tokenType: 'Bearer',
      expiresIn,
      user,
      organization,
      organizations,
      permissions,
      termsRequired,
    };
  }
}

const recordStarted = (
  context: Context,
  { id, userId, organizationId }: NewSession,
  at: Date,
): Promise<void> =>
  record(context, sessionStarted, {
    aggregateId: id,
    sequence: 1,
    organizationId,
    data: { sessionId: id, userId, organizationId, at },
  });
