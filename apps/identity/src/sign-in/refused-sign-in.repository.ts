import type { Context } from '@gatehouse/platform';
import type { Account } from '../accounts/account.repository.js';

/** Why somebody was not let in. */
export type RefusalReason = 'invalid-credentials' | 'no-account' | 'rate-limited';

/** The record of whoever was not let in. */
export abstract class RefusedSignInRepository {
  /** @param account whose it would have been; null where the name is nobody's */
  abstract record(
    context: Context,
    account: Account | null,
    reason: Exclude<RefusalReason, 'rate-limited'>,
  ): Promise<void>;
  /** Adds to how many a limit has refused, on whatever replica, and says of them all where that was not said for so long. */
  abstract recordRateLimited(context: Context, count: number, everySeconds: number): Promise<void>;
}
