import { RateLimited } from '@gatehouse/contracts';
import { admitMember, NoAccount } from '@gatehouse/contracts/tenant-access';
import {
  Caller,
  contextOf,
  inSpan,
  ownContext,
  SpanKind,
  UnitOfWork,
  type CallContext,
  type Context,
} from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Account } from '../accounts/account.repository.js';
import { UsernameLookup } from '../accounts/username-lookup.js';
import { maySetOwnPassword } from '../credentials/password.rules.js';
import { PasswordResetLimits } from './password-reset-limits.js';
import { PasswordResetRepository } from './password-reset.repository.js';
import { ResetLinks } from './reset-links.js';

const AT_ONCE = 20;
const TIMEOUT_MS = 10_000;
const CAUSE = { action: 'identity.send-password-resets' };

/** Sends the links that were asked for, to accounts that some organisation lets in. */
@Injectable()
export class SendPasswordResets {
  constructor(
    private readonly work: UnitOfWork,
    private readonly usernames: UsernameLookup,
    private readonly resets: PasswordResetRepository,
    private readonly caller: Caller,
    private readonly links: ResetLinks,
    private readonly limits: PasswordResetLimits,
  ) {}

  /** Deals with the requests that wait. @returns how many there were */
  async run(): Promise<number> {
    const context = ownContext(TIMEOUT_MS, CAUSE);
    return this.work.run(context, { worker: 'on' }, async (within) => {
      const asked = await this.resets.takeRequests(within, AT_ONCE, this.limits.waitingPerSource);
      for (const { emailKey, traceparent } of asked) {
        const span = { kind: SpanKind.CONSUMER, parent: contextOf(traceparent) };
        await inSpan('send password reset', span, () => this.deal(within, emailKey));
      }
      return asked.length;
    });
  }

  private async deal(context: Context, username: string): Promise<void> {
    const account = await this.usernames.find(context, username);
    if (account && (await this.mayHaveOne(context, account))) await this.send(context, account);
  }

  private async mayHaveOne(context: CallContext, account: Account): Promise<boolean> {
    if (!maySetOwnPassword(account.platformRole)) return false;
    try {
      await this.caller.call(context, admitMember, { userId: account.id });
      return true;
    } catch (error) {
      if (error instanceof NoAccount) return false;
      throw error;
    }
  }

  private async send(context: Context, account: Account): Promise<void> {
    try {
      await this.links.issue(context, account, null);
    } catch (error) {
      // Whoever asks is never told what became of it.
      if (!(error instanceof RateLimited)) throw error;
    }
  }
}
