import { SessionEnded, type InputOf, type OutputOf } from '@gatehouse/contracts';
import type { getMe } from '@gatehouse/contracts/identity';
import { admitMember, NoAccount } from '@gatehouse/contracts/tenant-access';
import { Caller, UnitOfWork, userOf, type CallContext, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { sinceBeginning } from '../domain/session.js';
import { OpenSessions } from './open-sessions.js';
import { AccountRepository } from './ports.js';

@Injectable()
export class GetMe implements UseCase<typeof getMe, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly caller: Caller,
    private readonly accounts: AccountRepository,
    private readonly open: OpenSessions,
  ) {}

  async run(_input: InputOf<typeof getMe>, context: CallContext): Promise<OutputOf<typeof getMe>> {
    const { userId, sessionId } = userOf(context);
    const { account, session } = await this.work.run(
      context,
      { user_id: userId },
      async (within) => ({
        account: await this.accounts.find(within, userId),
        session: await this.open.find(within, sessionId),
      }),
    );
    if (!account || !session) throw new SessionEnded();
    try {
      const admission = await this.caller.call(context, admitMember, {
        userId,
        since: sinceBeginning(session),
      });
      return { ...account, username: account.email, emailBlocked: false, ...admission };
    } catch (error) {
      throw error instanceof NoAccount ? new SessionEnded() : error;
    }
  }
}
