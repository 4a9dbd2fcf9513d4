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

/** By whom a password is set who knows the one before: the account whose password they gave, and the session to go on. */
export interface VerifiedChange {
  checked: Account;
  keep: SessionId;
}

/** A password set anew, by whoever may. */
@Injectable()
export class PasswordChanger {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly resets: PasswordResetRepository,
    private readonly sessions: OpenSessions,
    private readonly guesses: SignInThrottle,
  ) {}

  /**
   * Sets the password and ends every session, every other one where it is changed knowingly, and every link that would set another.
   * @throws InvalidCredentials where the password was changed since it was checked
   */
  async run(
    context: Context,
    userId: UserId,
    passwordHash: string,
    knowingly?: VerifiedChange,
  ): Promise<void> {
    const account = await this.accounts.find(context, userId, 'for change');
    if (!account) throw new ResetLinkUnknown();
    if (knowingly && knowingly.checked.passwordHash !== account.passwordHash)
      throw new InvalidCredentials();
    const version = account.version + 1;
    await this.accounts.save(context, { ...account, passwordHash, version });
    await this.resets.endAllOf(context, userId);
    const reason = knowingly ? 'password-changed' : 'password-reset';
    await this.sessions.endAllOf(context, userId, reason, knowingly?.keep);
    await this.guesses.trustSource(context, account.emailKey);
    await record(context, passwordChanged, {
      aggregateId: userId,
      sequence: version,
      organizationId: null,
      data: { userId },
    });
  }
}
