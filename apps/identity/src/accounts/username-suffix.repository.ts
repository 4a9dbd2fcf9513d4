import type { ProviderId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';

/** The suffixes that providers' people append to their e-mail address to form a username. */
export abstract class UsernameSuffixRepository {
  abstract set(context: Context, providerId: ProviderId, suffix: string | null): void;
  abstract existingAmong(context: Context, suffixes: readonly string[]): Promise<string[]>;
}
