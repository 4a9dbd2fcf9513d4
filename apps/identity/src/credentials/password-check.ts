import type { CallContext, Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { type SignInAttempt, SignInThrottle } from '../sign-in-throttle/sign-in-throttle.js';
import { PasswordHasher } from './password-hasher.port.js';

/** The part of an account that checking its password needs. */
export interface WithPassword {
  readonly emailKey: string;
  readonly passwordHash: string;
}

/** Verifies passwords under the throttle. Every check of a password goes through here, so that every failure counts. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly throttle: SignInThrottle,
    private readonly passwords: PasswordHasher,
  ) {}

  /** Call before checking the password. @throws RateLimited */
  begin(context: Context, emailKey: string): Promise<SignInAttempt> {
    return this.throttle.begin(context, emailKey);
  }

  /**
   * Takes equally long if there is no account.
   * @throws InvalidCredentials
   */
  async require<Account extends WithPassword>(
    context: CallContext,
    account: Account | null,
    attempt: SignInAttempt,
    password: string,
  ): Promise<Account> {
    const { deadline } = context;
    const matches = await this.passwords.matches(account?.passwordHash, password, deadline);
    return account && matches ? account : this.throttle.fail(context, attempt);
  }

  /**
   * Call in the transaction that relies on the password.
   * @throws RateLimited if other attempts failed at the same time
   */
  confirm(context: Context, account: WithPassword, attempt: SignInAttempt): Promise<void> {
    return this.throttle.succeed(context, attempt, account.emailKey);
  }
}
