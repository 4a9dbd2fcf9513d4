import { SessionEnded, type OutputOf } from '@gatehouse/contracts';
import type { getMe } from '@gatehouse/contracts/identity';
import { admitMember, NoAccount } from '@gatehouse/contracts/tenant-access';
import {
  Caller,
  UnitOfWork,
  userOf,
  type CallContext,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { sinceBeginning } from '../domain/session.js';
import { OpenSessions } from './open-sessions.js';
import { AccountRepository, EmailBlocks } from './ports.js';

type Output = OutputOf<typeof getMe>;

@Injectable()
export class GetMe implements UseCase<typeof getMe, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly caller: Caller,
    private readonly accounts: AccountRepository,
    private readonly open: OpenSessions,
    private readonly emailBlocks: EmailBlocks,
  ) {}

  async run(_input: object, context: CallContext): Promise<Output> {
    const { userId } = userOf(context);
    const { account, session, emailBlocked } = await this.work.run(
      context,
      { user_id: userId },
      (within) => this.read(within),
    );
    try {
      const since = sinceBeginning(session);
      const { usernameSuffix, ...admission } = await this.caller.call(context, admitMember, {
        userId,
        since,
      });
      const username = `${account.email}${usernameSuffix ?? ''}`;
      return { ...account, ...admission, username, emailBlocked };
    } catch (error) {
      throw error instanceof NoAccount ? new SessionEnded() : error;
    }
  }

  private async read(context: Context) {
    const { userId, sessionId } = userOf(context);
    const account = await this.accounts.find(context, userId);
    const session = await this.open.find(context, sessionId);
    if (!account || !session) throw new SessionEnded();
    await context.transaction.enter({ email_key: account.emailKey });
    const emailBlocked = await this.emailBlocks.has(context, account.emailKey);
    return { account, session, emailBlocked };
  }
}
