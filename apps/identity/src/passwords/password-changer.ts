import type { SessionId, UserId } from '@gatehouse/contracts';
import {
  InvalidCredentials,
  passwordChanged,
  ResetLinkUnknown,
} from '@gatehouse/contracts/identity';
import { record, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { type Account, AccountRepository } from '../accounts/account.repository.js';
import { OpenSessions } from '../sessions/open-sessions.js';
import { SignInThrottle } from '../sign-in-throttle/sign-in-throttle.js';
import { PasswordResetRepository } from './password-reset.repository.js';

/** A change by a user who gave the current password: the account that was checked, and the session to keep. */
export interface VerifiedChange {
  checked: Account;
  keep: SessionId;
}

/** Sets passwords. */
@Injectable()
export class PasswordChanger {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly resets: PasswordResetRepository,
    private readonly sessions: OpenSessions,
    private readonly throttle: SignInThrottle,
  ) {}

  /**
   * Ends the user's sessions, except the one to keep, and all reset links.
   * @throws InvalidCredentials if the password has changed since it was checked
   */
  async run(
    context: Context,
    userId: UserId,
    passwordHash: string,
    verified?: VerifiedChange,
  ): Promise<void> {
    const account = await this.accounts.find(context, userId, 'for change');
    if (!account) throw new ResetLinkUnknown();
    if (verified && verified.checked.passwordHash !== account.passwordHash)
      throw new InvalidCredentials();
    const version = account.version + 1;
    await this.accounts.save(context, { ...account, passwordHash, version });
    this.resets.endAllOf(context, userId);
    const reason = verified ? 'password-changed' : 'password-reset';
    const but = verified?.keep ?? null;
    await this.sessions.endAllOf(context, userId, reason, { but });
    this.throttle.trustSource(context, account.emailKey);
    await record(context, passwordChanged, {
      aggregateId: userId,
      sequence: version,
      organizationId: null,
      data: { userId },
    });
  }
}
