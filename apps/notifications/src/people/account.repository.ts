import type { Language, UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';

export interface Account {
  userId: UserId;
  email: string;
  firstName: string;
  language: Language;
}

/** A projection of identity's accounts. */
export abstract class AccountRepository {
  abstract put(context: Context, account: Account): void;
  abstract find(context: Context, userId: UserId): Promise<Account | null>;
  /** The first name and address for a mail; null if the account is not known here. */
  abstract nameToShow(context: Context, userId: UserId | null): Promise<string | null>;
  /** Empty if no account has this address. */
  abstract firstNameOf(context: Context, email: string): Promise<string>;
}
