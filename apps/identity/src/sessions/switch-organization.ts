import { InvalidRequest, SessionEnded, type InputOf, type SessionId } from '@gatehouse/contracts';
import { type Session, switchOrganization } from '@gatehouse/contracts/identity';
import { admitMember } from '@gatehouse/contracts/tenant-access';
import {
  type CallContext,
  Caller,
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
  detail: 'is where you are signed in already',
};

/**
 * A session belongs to one organisation: going on in another is a new one. An access token alone, which lives for minutes, does not
 * make a session that outlives the one it came from.
 */
@HandlesInSteps(switchOrganization)
export class SwitchOrganization implements UseCase<typeof switchOrganization, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly caller: Caller,
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
    const admission = await this.caller.call(context, admitMember, { userId, organizationId });
    return this.work.run(context, { user_id: userId }, async (within) => {
      const account = await this.accounts.find(within, userId);
      const from = await this.open.find(within, sessionId);
      if (!account || !from) throw new SessionEnded();
      const mayGoOn = refreshToken && (await this.isOf(within, refreshToken, sessionId));
      await this.open.end(within, sessionId, 'switched');
      return this.sessions.start(within, account, admission, mayGoOn ? from.endsAt : endOf(from));
    });
  }

  private async isOf(context: Context, token: string, sessionId: SessionId): Promise<boolean> {
    const known = await this.tokens.find(context, hashToken(token));
    return known?.sessionId === sessionId && !known.used;
  }
}
