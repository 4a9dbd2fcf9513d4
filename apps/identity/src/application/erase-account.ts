import { NotFound, type InputOf } from '@gatehouse/contracts';
import {
  AccountNotErasable,
  accountErased,
  type eraseAccount,
} from '@gatehouse/contracts/identity';
import { forgetting, newToken, record, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Erasure } from './erasure.js';
import { OpenSessions } from './open-sessions.js';
import { AccountRepository, EmailBlocks, Passwords, type Account } from './ports.js';

/** The right to be forgotten. Everybody else who keeps something of the person hears of it. */
@Injectable()
export class EraseAccount implements UseCase<typeof eraseAccount> {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly passwords: Passwords,
    private readonly sessions: OpenSessions,
    private readonly erasure: Erasure,
    private readonly blocks: EmailBlocks,
  ) {}

  async run({ userId }: InputOf<typeof eraseAccount>, context: Context): Promise<undefined> {
    await context.transaction.enter({ user_id: userId });
    const account = await this.accounts.find(context, userId, 'for change');
    if (!account) throw new NotFound();
    if (account.platformRole === 'platform-support') throw new AccountNotErasable();
    await forgetting(context.transaction);
    await this.sessions.endAllOf(context, userId, 'access-ended');
    const hash = await this.passwords.hash(newToken().token, context.deadline);
    await this.erasure.erase(context, account, hash);
    await context.transaction.enter({ email_key: account.emailKey });
    await this.blocks.put(context, account.emailKey, false);
    await this.tell(context, account);
  }

  private tell(context: Context, { id: userId, email, version }: Account): Promise<void> {
    return record(context, accountErased, {
      aggregateId: userId,
      sequence: version + 1,
      organizationId: null,
      data: { userId, email },
    });
  }
}
