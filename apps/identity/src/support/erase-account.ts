import { NotFound, type InputOf } from '@gatehouse/contracts';
import { accountErased, AccountNotErasable, eraseAccount } from '@gatehouse/contracts/identity';
import {
  type Context,
  markErasure,
  Handles,
  newToken,
  record,
  type UseCase,
} from '@gatehouse/platform';
import { type Account, AccountRepository } from '../accounts/account.repository.js';
import { PasswordHasher } from '../credentials/password-hasher.port.js';
import { EmailBlockRepository } from '../email-blocks/email-block.repository.js';
import { OpenSessions } from '../sessions/open-sessions.js';
import { AccountErasureRepository } from './account-erasure.repository.js';

/** Erases a person's account (right to be forgotten). The event makes other services erase their data too. */
@Handles(eraseAccount)
export class EraseAccount implements UseCase<typeof eraseAccount> {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly passwords: PasswordHasher,
    private readonly sessions: OpenSessions,
    private readonly erasure: AccountErasureRepository,
    private readonly blocks: EmailBlockRepository,
  ) {}

  async run({ userId }: InputOf<typeof eraseAccount>, context: Context): Promise<undefined> {
    context.transaction.enter({ user_id: userId });
    const account = await this.accounts.find(context, userId, 'for change');
    if (!account) throw new NotFound();
    if (account.platformRole === 'platform-support') throw new AccountNotErasable();
    await markErasure(context.transaction);
    await this.sessions.endAllOf(context, userId, 'account-erased');
    const hash = await this.passwords.hash(newToken().token, context.deadline);
    this.erasure.erase(context, account, hash);
    context.transaction.enter({ email_key: account.emailKey });
    this.blocks.set(context, account.emailKey, false);
    await this.recordErased(context, account);
  }

  private recordErased(context: Context, { id: userId, email, version }: Account): Promise<void> {
    return record(context, accountErased, {
      aggregateId: userId,
      sequence: version + 1,
      organizationId: null,
      data: { userId, email },
    });
  }
}
