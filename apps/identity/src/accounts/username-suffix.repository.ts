import type { ProviderId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';

/** What providers have people append to their address (E7). */
export abstract class UsernameSuffixRepository {
  abstract set(context: Context, providerId: ProviderId, suffix: string | null): Promise<void>;
  /** Those of `suffixes` that some provider has. */
  abstract existingAmong(context: Context, suffixes: readonly string[]): Promise<string[]>;
}
