import type { Context } from '@gatehouse/platform';

/** Addresses that mail servers reject, as reported by notifications. */
export abstract class EmailBlockRepository {
  abstract set(context: Context, emailKey: string, blocked: boolean): void;
  abstract blockedAmong(context: Context, emailKeys: readonly string[]): Promise<Set<string>>;
}
