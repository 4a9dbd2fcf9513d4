import { RateLimited } from '@gatehouse/contracts';
import { admitMember, NoAccount } from '@gatehouse/contracts/tenant-access';
import {
  RpcClient,
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

const BATCH_SIZE = 20;
const TIMEOUT_MS = 10_000;
const CAUSE = { action: 'identity.send-password-resets' };

/** Sends requested reset links to accounts that some organization admits. */
@Injectable()
export class SendPasswordResets {
  constructor(
    private readonly work: UnitOfWork,
    private readonly usernames: UsernameLookup,
    private readonly resets: PasswordResetRepository,
    private readonly rpc: RpcClient,
    private readonly links: ResetLinks,
    private readonly limits: PasswordResetLimits,
  ) {}

  /** Processes a batch; if that fails, its requests are still waiting. */
  async run(): Promise<void> {
    const context = ownContext(TIMEOUT_MS, CAUSE);
    await this.work.run(context, { worker: 'on' }, async (tx) => {
      const asked = await this.resets.takeRequests(tx, BATCH_SIZE, this.limits.waitingPerSource);
      for (const { emailKey, traceparent } of asked) {
        const span = { kind: SpanKind.CONSUMER, parent: contextOf(traceparent) };
        await inSpan('send password reset', span, () => this.process(tx, emailKey));
      }
    });
  }

  private async process(context: Context, username: string): Promise<void> {
    const account = await this.usernames.find(context, username);
    if (account && (await this.mayReceiveLink(context, account))) await this.send(context, account);
  }

  private async mayReceiveLink(context: CallContext, account: Account): Promise<boolean> {
    if (!maySetOwnPassword(account.platformRole)) return false;
    try {
      await this.rpc.call(context, admitMember, { userId: account.id });
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
      // The requester never learns the outcome.
      if (!(error instanceof RateLimited)) throw error;
    }
  }
}
