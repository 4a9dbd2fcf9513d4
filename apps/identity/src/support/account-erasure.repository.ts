import type { Context } from '@gatehouse/platform';
import type { Account } from '../accounts/account.repository.js';

/** Takes out of an account everything that says whose it was. Its id stays, so that what the person did stays done. */
export abstract class AccountErasureRepository {
  /** @param passwordHash of a password that nobody knows */
  abstract erase(context: Context, account: Account, passwordHash: string): Promise<void>;
}
