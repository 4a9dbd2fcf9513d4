import type { UserId } from '@gatehouse/contracts';
import type { EmailBlock } from '@gatehouse/contracts/notifications';
import type { Context } from '@gatehouse/platform';
import type { Page, PageRequest } from '../shared/page.js';

/** A block, with the number of its changes. */
export interface EmailBlockVersion {
  id: string;
  version: number;
}

/** Addresses that receive no mail at all. */
export abstract class EmailBlockRepository {
  /** @returns null if the address is already blocked */
  abstract put(context: Context, email: string, words: string): Promise<EmailBlockVersion | null>;
  /** @returns null if the address is not blocked */
  abstract remove(context: Context, email: string, by: UserId): Promise<EmailBlockVersion | null>;
  /** Includes complaints, except for addresses that are blocked anyway. */
  abstract list(
    context: Context,
    request: PageRequest & { q?: string | undefined },
  ): Promise<Page<EmailBlock>>;
}
