import type { Context } from '@gatehouse/platform';

/** The addresses to which nothing is sent (C1), each under the scope of itself. */
export abstract class EmailBlockRepository {
  abstract set(context: Context, emailKey: string, blocked: boolean): Promise<void>;
  abstract has(context: Context, emailKey: string): Promise<boolean>;
}
