import type { ProviderId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { type SignInAttempt, SignInThrottle } from '../sign-in-throttle/sign-in-throttle.js';
import { type Account, AccountRepository } from './account.repository.js';
import { UsernameSuffixRepository } from './username-suffix.repository.js';
import { possibleSuffixes } from './username.rules.js';

/** Whose a username is, and the try at their password that begins with it. */
export interface UsernameAttempt {
  account: Account | null;
  tried: SignInAttempt;
  /** The provider whose suffix was typed. */
  providerId: ProviderId | null;
}

/** Finds the account of a username: its address, or its address and the suffix of a provider (E7). */
@Injectable()
export class UsernameLookup {
  constructor(
    private readonly guesses: SignInThrottle,
    private readonly accounts: AccountRepository,
    private readonly suffixes: UsernameSuffixRepository,
  ) {}

  /**
   * Begins to sign in with a username. It asks the same, whether there is such an account or not (F13).
   * @param username in the form that compares, as the scope has it
   * @throws RateLimited
   */
  async beginSignIn(context: Context, username: string): Promise<UsernameAttempt> {
    const tried = await this.guesses.begin(context, username, possibleSuffixes(username));
    const account = await this.accountOf(
      context,
      username,
      tried.candidates.map(({ key }) => key),
    );
    const named = tried.candidates.find(({ key }) => key === account?.emailKey);
    return { account, tried, providerId: named?.providerId ?? null };
  }

  /** The account of a username, in the form that compares. */
  async find(context: Context, username: string): Promise<Account | null> {
    await context.transaction.enter({ email_key: username });
    const suffixes = await this.suffixes.existingAmong(context, possibleSuffixes(username));
    const addresses = suffixes.map((suffix) => username.slice(0, -suffix.length));
    return this.accountOf(context, username, [username, ...addresses]);
  }

  /** That of the first of these addresses that has one. */
  private async accountOf(
    context: Context,
    entered: string,
    addresses: readonly string[],
  ): Promise<Account | null> {
    let found: Account | null = null;
    for (const address of new Set(addresses)) {
      if (address !== entered) await context.transaction.enter({ email_key: address });
      const account = await this.accounts.findByEmail(context, address);
      found ??= account;
    }
    return found;
  }
}
