import { emailKey } from '@gatehouse/contracts';
import { emailBlockChanged } from '@gatehouse/contracts/notifications';
import { record, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import {
  EmailBlockRepository,
  type EmailBlockVersion,
} from '../mail-queue/mail-queue.repository.js';

/** How an address is blocked, whoever says so (C1). */
@Injectable()
export class EmailBlocker {
  constructor(private readonly blocks: EmailBlockRepository) {}

  /** Blocks an address, and tells of it; where it is blocked already nothing changes. */
  async block(context: Context, email: string, words: string): Promise<void> {
    const change = await this.blocks.put(context, email, words);
    if (change) await recordBlockChange(context, email, change, words);
  }
}

/** @param words what the mail server said; null where the block was removed */
export function recordBlockChange(
  context: Context,
  email: string,
  { id, version }: EmailBlockVersion,
  words: string | null,
): Promise<void> {
  return record(context, emailBlockChanged, {
    aggregateId: id,
    sequence: version,
    organizationId: null,
    data: { emailKey: emailKey(email), blocked: words !== null, words },
  });
}
