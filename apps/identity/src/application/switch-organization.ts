import { SessionEnded, type InputOf } from '@gatehouse/contracts';
import type { Session, switchOrganization } from '@gatehouse/contracts/identity';
import { admitMember } from '@gatehouse/contracts/tenant-access';
import { Caller, UnitOfWork, userOf, type CallContext, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { OpenSessions } from './open-sessions.js';
import { AccountRepository } from './ports.js';
import { SessionStarter } from './session-starter.js';

/** A session belongs to one organisation: going on in another is a new one. */
@Injectable()
export class SwitchOrganization implements UseCase<typeof switchOrganization, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly caller: Caller,
    private readonly accounts: AccountRepository,
    private readonly open: OpenSessions,
    private readonly sessions: SessionStarter,
  ) {}

  async run(
    { organizationId }: InputOf<typeof switchOrganization>,
    context: CallContext,
  ): Promise<Session> {
    const { userId, sessionId } = userOf(context);
    const admission = await this.caller.call(context, admitMember, { userId, organizationId });
    return this.work.run(context, { user_id: userId }, async (within) => {
      const account = await this.accounts.find(within, userId);
      if (!account || !(await this.open.find(within, sessionId))) throw new SessionEnded();
      await this.open.end(within, sessionId, 'switched');
      return this.sessions.begin(within, account, admission);
    });
  }
}
