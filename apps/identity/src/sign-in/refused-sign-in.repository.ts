import type { Context } from '@gatehouse/platform';
import type { Account } from '../accounts/account.repository.js';

export type RefusalReason = 'invalid-credentials' | 'no-account' | 'rate-limited';

/** Records refused sign-ins in the audit log. */
export abstract class RefusedSignInRepository {
  /** @param account null if the username has none */
  abstract record(
    context: Context,
    account: Account | null,
    reason: Exclude<RefusalReason, 'rate-limited'>,
  ): void;
  /** Adds to the number of rate-limited sign-ins of all replicas, and records the sum if the last record is older than `everySeconds`. */
  abstract recordRateLimited(context: Context, count: number, everySeconds: number): Promise<void>;
}
