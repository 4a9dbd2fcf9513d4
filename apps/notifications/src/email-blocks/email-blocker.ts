import { emailKey } from '@gatehouse/contracts';
import { emailBlockChanged } from '@gatehouse/contracts/notifications';
import { record, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { EmailBlockRepository, type EmailBlockVersion } from './email-block.repository.js';

/** Blocks addresses that a mail server or a mail provider rejected for good. */
@Injectable()
export class EmailBlocker {
  constructor(private readonly blocks: EmailBlockRepository) {}

  /** Does nothing if the address is already blocked. */
  async block(context: Context, email: string, words: string): Promise<void> {
    const block = await this.blocks.put(context, email, words);
    if (block) await recordBlockChange(context, email, block, words);
  }
}

/** @param words the reply of the mail server; null when the block was removed */
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
