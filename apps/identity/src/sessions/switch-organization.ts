import { InvalidRequest, SessionEnded, type InputOf, type SessionId } from '@gatehouse/contracts';
import { type Session, switchOrganization } from '@gatehouse/contracts/identity';
import { admitMember } from '@gatehouse/contracts/tenant-access';
import {
  type CallContext,
  RpcClient,
  type Context,
  HandlesInSteps,
  hashToken,
  UnitOfWork,
  type UseCase,
  userOf,
} from '@gatehouse/platform';
import { AccountRepository } from '../accounts/account.repository.js';
import { OpenSessions } from './open-sessions.js';
import { RefreshTokenRepository } from './refresh-token.repository.js';
import { SessionStarter } from './session-starter.js';
import { endOf } from './session.rules.js';

const ALREADY_THERE = {
  pointer: '/organizationId',
  detail: 'is already the current organization',
};

/**
 * Sessions belong to one organization, so switching starts a new one. With an access token alone, which lives for minutes, the new session
 * ends no later than the current one would.
 */
@HandlesInSteps(switchOrganization)
export class SwitchOrganization implements UseCase<typeof switchOrganization, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rpc: RpcClient,
    private readonly accounts: AccountRepository,
    private readonly open: OpenSessions,
    private readonly tokens: RefreshTokenRepository,
    private readonly sessions: SessionStarter,
  ) {}

  async run(
    { organizationId, refreshToken }: InputOf<typeof switchOrganization>,
    context: CallContext,
  ): Promise<Session> {
    const { userId, sessionId, organizationId: current } = userOf(context);
    if (organizationId === current) throw new InvalidRequest({ errors: [ALREADY_THERE] });
    const admission = await this.rpc.call(context, admitMember, { userId, organizationId });
    return this.work.run(context, { user_id: userId }, async (tx) => {
      const account = await this.accounts.find(tx, userId);
      const from = await this.open.find(tx, sessionId);
      if (!account || !from) throw new SessionEnded();
      const mayOutlive = refreshToken && (await this.isOf(tx, refreshToken, sessionId));
      await this.open.end(tx, sessionId, 'switched');
      return this.sessions.start(tx, account, admission, mayOutlive ? from.endsAt : endOf(from));
    });
  }

  private async isOf(context: Context, token: string, sessionId: SessionId): Promise<boolean> {
    const known = await this.tokens.find(context, hashToken(token));
    return known?.sessionId === sessionId && !known.used;
  }
}
