import type { Context } from '@gatehouse/platform';
import type { Account } from '../accounts/account.repository.js';

/** Removes all personal data from an account. Its id stays, since other records refer to it. */
export abstract class AccountErasureRepository {
  /** @param passwordHash the hash of a random password */
  abstract erase(context: Context, account: Account, passwordHash: string): void;
}
