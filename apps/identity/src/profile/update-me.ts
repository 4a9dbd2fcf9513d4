import { SessionEnded, type InputOf, type OutputOf } from '@gatehouse/contracts';
import { updateMe } from '@gatehouse/contracts/identity';
import {
  type CallContext,
  type Context,
  HandlesInSteps,
  requireUnchanged,
  UnitOfWork,
  type UseCase,
  userOf,
} from '@gatehouse/platform';
import { type Account, AccountRepository } from '../accounts/account.repository.js';
import { recordAccountChanged } from '../accounts/record-account-changed.js';
import { GetMe } from './get-me.js';

type Input = InputOf<typeof updateMe>;

const EDITABLE = ['firstName', 'lastName', 'externalId', 'language'] as const;

/** Changes one's own account, except for the e-mail address. */
@HandlesInSteps(updateMe)
export class UpdateMe implements UseCase<typeof updateMe, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly me: GetMe,
  ) {}

  async run(input: Input, context: CallContext): Promise<OutputOf<typeof updateMe>> {
    const { userId } = userOf(context);
    await this.work.run(context, { user_id: userId }, (tx) => this.change(tx, input));
    return this.me.run({}, context);
  }

  private async change(context: Context, input: Input): Promise<void> {
    const before = await this.accounts.find(context, userOf(context).userId, 'for change');
    if (!before) throw new SessionEnded();
    await requireUnchanged(context);
    const account: Account = { ...before, ...input, version: before.version + 1 };
    if (EDITABLE.every((name) => account[name] === before[name])) return;
    await this.accounts.save(context, account);
    await recordAccountChanged(context, account);
  }
}
