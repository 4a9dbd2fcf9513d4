import { NotFound, type CustomerId, type UserId } from '@gatehouse/contracts';
import { issueCustomerPasswordReset, issuePasswordReset } from '@gatehouse/contracts/identity';
import { EmailBlocked, authorizeMemberManagement } from '@gatehouse/contracts/tenant-access';
import {
  type CallContext,
  RpcClient,
  type Context,
  HandlesInSteps,
  UnitOfWork,
  type UseCase,
  memberOf,
} from '@gatehouse/platform';
import { AccountRepository } from '../accounts/account.repository.js';
import { EmailBlockRepository } from '../email-blocks/email-block.repository.js';
import { ResetLinks } from './reset-links.js';

interface Input {
  userId: UserId;
  customerId?: CustomerId;
}

/** Lets an administrator send a member a reset link. */
@HandlesInSteps(issuePasswordReset)
@HandlesInSteps(issueCustomerPasswordReset)
export class IssuePasswordReset
  implements
    UseCase<typeof issuePasswordReset, CallContext>,
    UseCase<typeof issueCustomerPasswordReset, CallContext>
{
  constructor(
    private readonly work: UnitOfWork,
    private readonly rpc: RpcClient,
    private readonly accounts: AccountRepository,
    private readonly emailBlocks: EmailBlockRepository,
    private readonly links: ResetLinks,
  ) {}

  async run({ userId, customerId }: Input, context: CallContext): Promise<undefined> {
    await this.rpc.call(context, authorizeMemberManagement, { userId, customerId });
    await this.work.run(context, { user_id: userId }, (tx) => this.issue(tx, userId));
  }

  private async issue(context: Context, userId: UserId): Promise<void> {
    const account = await this.accounts.find(context, userId);
    if (!account) throw new NotFound();
    const { emailKey } = account;
    context.transaction.enter({ email_key: emailKey });
    if (await this.emailBlocks.has(context, emailKey)) throw new EmailBlocked();
    await this.links.issue(context, account, memberOf(context).userId);
  }
}
