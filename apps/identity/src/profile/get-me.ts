import { SessionEnded, type OutputOf } from '@gatehouse/contracts';
import { getMe } from '@gatehouse/contracts/identity';
import { admitMember, NoAccount } from '@gatehouse/contracts/tenant-access';
import {
  type CallContext,
  RpcClient,
  type Context,
  HandlesInSteps,
  UnitOfWork,
  type UseCase,
  userOf,
} from '@gatehouse/platform';
import { AccountRepository } from '../accounts/account.repository.js';
import { EmailBlockRepository } from '../email-blocks/email-block.repository.js';
import { OpenSessions } from '../sessions/open-sessions.js';
import { sessionBaseline } from '../sessions/session.rules.js';

type Output = OutputOf<typeof getMe>;

@HandlesInSteps(getMe)
export class GetMe implements UseCase<typeof getMe, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rpc: RpcClient,
    private readonly accounts: AccountRepository,
    private readonly open: OpenSessions,
    private readonly emailBlocks: EmailBlockRepository,
  ) {}

  async run(_input: object, context: CallContext): Promise<Output> {
    const { userId } = userOf(context);
    const { account, session, emailBlocked } = await this.work.run(
      context,
      { user_id: userId },
      (tx) => this.read(tx),
    );
    try {
      const since = sessionBaseline(session);
      const { usernameSuffix, ...admission } = await this.rpc.call(context, admitMember, {
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
    context.transaction.enter({ email_key: account.emailKey });
    const emailBlocked = await this.emailBlocks.has(context, account.emailKey);
    return { account, session, emailBlocked };
  }
}
