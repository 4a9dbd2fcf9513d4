import type { ProviderId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { type SignInAttempt, SignInThrottle } from '../sign-in-throttle/sign-in-throttle.js';
import { type Account, AccountRepository } from './account.repository.js';
import { UsernameSuffixRepository } from './username-suffix.repository.js';
import { possibleSuffixes } from './username.rules.js';

/** An attempt to sign in with a username, and the account that it refers to. */
export interface UsernameAttempt {
  account: Account | null;
  attempt: SignInAttempt;
  /** The provider whose suffix the username ends with. */
  providerId: ProviderId | null;
}

/** Finds the account of a username: an e-mail address, optionally followed by a provider's suffix. */
@Injectable()
export class UsernameLookup {
  constructor(
    private readonly throttle: SignInThrottle,
    private readonly accounts: AccountRepository,
    private readonly suffixes: UsernameSuffixRepository,
  ) {}

  /**
   * Runs the same queries whether or not there is such an account.
   * @param username normalized for comparison, as in the transaction's scope
   * @throws RateLimited
   */
  async beginSignIn(context: Context, username: string): Promise<UsernameAttempt> {
    const attempt = await this.throttle.begin(context, username, possibleSuffixes(username));
    const account = await this.accountOf(
      context,
      username,
      attempt.candidates.map(({ key }) => key),
    );
    const candidate = attempt.candidates.find(({ key }) => key === account?.emailKey);
    return { account, attempt, providerId: candidate?.providerId ?? null };
  }

  /** @param username normalized for comparison */
  async find(context: Context, username: string): Promise<Account | null> {
    context.transaction.enter({ email_key: username });
    const suffixes = await this.suffixes.existingAmong(context, possibleSuffixes(username));
    const addresses = suffixes.map((suffix) => username.slice(0, -suffix.length));
    return this.accountOf(context, username, [username, ...addresses]);
  }

  /** The account of the first address that has one. Looks up all of them, to take equally long. */
  private async accountOf(
    context: Context,
    entered: string,
    addresses: readonly string[],
  ): Promise<Account | null> {
    let found: Account | null = null;
    for (const address of new Set(addresses)) {
      if (address !== entered) context.transaction.enter({ email_key: address });
      const account = await this.accounts.findByEmail(context, address);
      found ??= account;
    }
    return found;
  }
}
