import { PasswordResetId, PermissionDenied, RateLimited, type UserId } from '@gatehouse/contracts';
import {
  passwordResetRequested,
  ResetLinkExpired,
  ResetLinkUnknown,
} from '@gatehouse/contracts/identity';
import { hashToken, newId, newToken, record, Sealer, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { type Account, AccountRepository } from '../accounts/account.repository.js';
import { maySetOwnPassword, OWN_PASSWORD } from '../credentials/password.rules.js';
import { PasswordResetLimits } from './password-reset-limits.js';
import { PasswordResetRepository } from './password-reset.repository.js';

const HOUR_MS = 60 * 60_000;
const LINK_MS = HOUR_MS;

/** Issues and checks links to set a new password. */
@Injectable()
export class ResetLinks {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly resets: PasswordResetRepository,
    private readonly sealer: Sealer,
    private readonly limits: PasswordResetLimits,
  ) {}

  /**
   * Mails a link to the owner of an account and invalidates older ones.
   * @param issuedBy the administrator who issues it; null if the owner requested it
   * @throws RateLimited if the address got too many within the hour
   */
  async issue(context: Context, account: Account, issuedBy: UserId | null): Promise<void> {
    const { id: userId, email, firstName, language } = account;
    const now = await context.transaction.now();
    context.transaction.enter({ user_id: userId });
    // Locks the account, so that concurrent calls count this link.
    await this.accounts.find(context, userId, 'for change');
    const recent = await this.resets.recent(context, userId);
    const first = recent[this.limits.perHour - 1];
    if (first) {
      const left = first.getTime() + HOUR_MS - now.getTime();
      throw new RateLimited({ retryAfterSeconds: Math.max(1, Math.ceil(left / 1_000)) });
    }
    const { token, hash } = newToken();
    const expiresAt = new Date(now.getTime() + LINK_MS);
    this.resets.create(context, { hash, userId, expiresAt, issuedBy });
    const sealedToken = await this.sealer.seal(token);
    await record(context, passwordResetRequested, {
      aggregateId: newId(PasswordResetId),
      sequence: 1,
      organizationId: null,
      data: { userId, email, firstName, language, sealedToken, expiresAt },
    });
  }

  /**
   * The account that a valid link belongs to.
   * @throws ResetLinkUnknown, ResetLinkExpired, PermissionDenied
   */
  async read(context: Context, token: string): Promise<Account> {
    const hash = hashToken(token);
    context.transaction.enter({ token_hash: hash.toString('hex') });
    const reset = await this.resets.find(context, hash);
    if (!reset) throw new ResetLinkUnknown();
    if (!reset.usable) throw new ResetLinkExpired();
    context.transaction.enter({ user_id: reset.userId });
    const account = await this.accounts.find(context, reset.userId);
    if (!account) throw new ResetLinkUnknown();
    if (reset.issuedBy === null && !maySetOwnPassword(account.platformRole))
      throw new PermissionDenied(OWN_PASSWORD);
    return account;
  }

  /** @throws ResetLinkExpired if the link was used, invalidated or has expired */
  async use(context: Context, token: string): Promise<void> {
    if (!(await this.resets.markUsed(context, hashToken(token)))) throw new ResetLinkExpired();
  }
}
