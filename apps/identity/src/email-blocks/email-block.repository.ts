import type { Context } from '@gatehouse/platform';

/** Addresses that nothing is sent to. Each needs its own scope. */
export abstract class EmailBlockRepository {
  abstract set(context: Context, emailKey: string, blocked: boolean): void;
  abstract has(context: Context, emailKey: string): Promise<boolean>;
}
