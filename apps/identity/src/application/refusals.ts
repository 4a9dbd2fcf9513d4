import type { Context } from '@gatehouse/platform';
import type { Account } from './ports.js';

/** Why somebody was not let in. */
export type RefusalReason = 'invalid-credentials' | 'no-account' | 'rate-limited';

/** The record of whoever was not let in. */
export abstract class Refusals {
  /** @param account whose it would have been; null where the name is nobody's */
  abstract note(
    context: Context,
    account: Account | null,
    reason: Exclude<RefusalReason, 'rate-limited'>,
  ): Promise<void>;
  /** Says of how many a limit has refused since it was last said. */
  abstract noteLimited(context: Context, count: number): Promise<void>;
}
