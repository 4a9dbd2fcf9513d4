import type { Context } from '@gatehouse/platform';

/** The addresses that mail servers refuse, as notifications last told of them. */
export abstract class EmailBlockRepository {
  abstract set(context: Context, emailKey: string, blocked: boolean): Promise<void>;
  /** Those of the addresses that are blocked, all in the form that compares. */
  abstract blockedAmong(context: Context, emailKeys: readonly string[]): Promise<Set<string>>;
}
