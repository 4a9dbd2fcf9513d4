import type { CallContext, Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Guesses, type Try } from './guesses.js';
import { Passwords, type Account } from './ports.js';

/** Asks for a password: the only way to find out whether one is right, so that no way of guessing goes uncounted. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly guesses: Guesses,
    private readonly passwords: Passwords,
  ) {}

  /** Before the password is looked at. @throws RateLimited */
  begin(context: Context, emailKey: string): Promise<Try> {
    return this.guesses.begin(context, emailKey);
  }

  /**
   * Takes as long where there is no account.
   * @throws InvalidCredentials
   */
  async require(
    context: CallContext,
    account: Account | null,
    tried: Try,
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
  confirm(context: Context, account: Account, tried: Try): Promise<void> {
    return this.guesses.succeed(context, tried, account.emailKey);
  }
}
