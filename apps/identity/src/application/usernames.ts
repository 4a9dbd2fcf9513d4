import type { ProviderId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { possibleSuffixes } from '../domain/username.js';
import { Guesses, type Try } from './guesses.js';
import { AccountRepository, UsernameSuffixes, type Account } from './ports.js';

/** Whose a username is, and the try at their password that begins with it. */
export interface Tried {
  account: Account | null;
  tried: Try;
  /** The provider whose suffix was typed. */
  providerId: ProviderId | null;
}

/** Finds the account of a username: its address, or its address and the suffix of a provider (E7). */
@Injectable()
export class Usernames {
  constructor(
    private readonly guesses: Guesses,
    private readonly accounts: AccountRepository,
    private readonly suffixes: UsernameSuffixes,
  ) {}

  /**
   * Begins to sign in with a username. It asks the same, whether there is such an account or not (F13).
   * @param username in the form that compares, as the scope has it
   * @throws RateLimited
   */
  async try(context: Context, username: string): Promise<Tried> {
    const tried = await this.guesses.begin(context, username, possibleSuffixes(username));
    const account = await this.accountOf(
      context,
      username,
      tried.named.map(({ key }) => key),
    );
    const named = tried.named.find(({ key }) => key === account?.emailKey);
    return { account, tried, providerId: named?.providerId ?? null };
  }

  /** The account of a username, in the form that compares. */
  async find(context: Context, username: string): Promise<Account | null> {
    await context.transaction.enter({ email_key: username });
    const suffixes = await this.suffixes.among(context, possibleSuffixes(username));
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
