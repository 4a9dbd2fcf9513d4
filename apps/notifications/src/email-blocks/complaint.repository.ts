import type { UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';

/** Addresses that receive no digests, because someone reported a mail as spam. Mails needed to sign in still go out. */
export abstract class ComplaintRepository {
  /** Does nothing if there is one already. */
  abstract put(context: Context, email: string, words: string): void;
  /** @returns whether there was one */
  abstract remove(context: Context, email: string, by: UserId): Promise<boolean>;
}
