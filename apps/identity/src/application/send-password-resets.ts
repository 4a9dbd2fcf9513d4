import { PasswordResetId } from '@gatehouse/contracts';
import { passwordResetRequested } from '@gatehouse/contracts/identity';
import { admitMember, NoAccount } from '@gatehouse/contracts/tenant-access';
import {
  Caller,
  newId,
  newToken,
  ownContext,
  record,
  Sealer,
  UnitOfWork,
  type CallContext,
  type Context,
} from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { AccountRepository, PasswordResetRepository, type Account } from './ports.js';

const LINK_MS = 60 * 60_000;
const AT_ONCE = 20;
const TIMEOUT_MS = 10_000;

/** Sends the links that were asked for, to accounts that some organisation lets in. */
@Injectable()
export class SendPasswordResets {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly resets: PasswordResetRepository,
    private readonly caller: Caller,
    private readonly sealer: Sealer,
  ) {}

  /** Deals with the requests that wait. @returns how many there were */
  async run(): Promise<number> {
    const context = ownContext(TIMEOUT_MS);
    return this.work.run(context, { worker: 'on' }, async (within) => {
      const asked = await this.resets.takeAsked(within, AT_ONCE);
      for (const key of asked) {
        await within.transaction.enter({ email_key: key, worker: 'on' });
        const account = await this.accounts.findByEmail(within, key);
        if (account && (await this.isAdmitted(context, account))) await this.send(within, account);
      }
      return asked.length;
    });
  }

  private async isAdmitted(context: CallContext, account: Account): Promise<boolean> {
    try {
      await this.caller.call(context, admitMember, { userId: account.id });
      return true;
    } catch (error) {
      if (error instanceof NoAccount) return false;
      throw error;
    }
  }

  private async send(within: Context, account: Account): Promise<void> {
    const { id: userId, email, firstName, language } = account;
    const { token, hash } = newToken();
    const expiresAt = new Date(within.transaction.now.getTime() + LINK_MS);
    await within.transaction.enter({ user_id: userId });
    await this.resets.create(within, { hash, userId, expiresAt });
    const sealedToken = await this.sealer.seal(token);
    await record(within, passwordResetRequested, {
      aggregateId: newId(PasswordResetId),
      sequence: 1,
      organizationId: null,
      data: { userId, email, firstName, language, sealedToken, expiresAt },
    });
  }
}
