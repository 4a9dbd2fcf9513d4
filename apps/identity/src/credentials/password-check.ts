import type { CallContext, Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { type SignInAttempt, SignInThrottle } from '../sign-in-throttle/sign-in-throttle.js';
import { PasswordHasher } from './password-hasher.port.js';

/** What is needed of an account to check its password. */
export interface WithPassword {
  readonly emailKey: string;
  readonly passwordHash: string;
}

/** Asks for a password: the only way to find out whether one is right, so that no way of guessing goes uncounted. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly guesses: SignInThrottle,
    private readonly passwords: PasswordHasher,
  ) {}

  /** Before the password is looked at. @throws RateLimited */
  begin(context: Context, emailKey: string): Promise<SignInAttempt> {
    return this.guesses.begin(context, emailKey);
  }

  /**
   * Takes as long where there is no account.
   * @throws InvalidCredentials
   */
  async require<Account extends WithPassword>(
    context: CallContext,
    account: Account | null,
    tried: SignInAttempt,
    password: string,
  ): Promise<Account> {
    const { deadline } = context;
    const matches = await this.passwords.matches(account?.passwordHash, password, deadline);
    return account && matches ? account : this.guesses.fail(context, tried);
  }

  /**
   * In the transaction that acts on the password.
   * @throws RateLimited where others guessed at the same time
   */
  confirm(context: Context, account: WithPassword, tried: SignInAttempt): Promise<void> {
    return this.guesses.succeed(context, tried, account.emailKey);
  }
}
