import { emailKey } from '@gatehouse/contracts';
import { emailBlockChanged } from '@gatehouse/contracts/notifications';
import { record, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { EmailBlocks, type BlockChange } from './ports.js';

/** How an address is blocked, whoever says so (C1). */
@Injectable()
export class Blocking {
  constructor(private readonly blocks: EmailBlocks) {}

  /** Blocks an address, and tells of it; where it is blocked already nothing changes. */
  async block(context: Context, email: string, words: string): Promise<void> {
    const change = await this.blocks.put(context, email, words);
    if (change) await tellBlockChanged(context, email, change, words);
  }
}

/** @param words what the mail server said; null where the block was removed */
export function tellBlockChanged(
  context: Context,
  email: string,
  { id, version }: BlockChange,
  words: string | null,
): Promise<void> {
  return record(context, emailBlockChanged, {
    aggregateId: id,
    sequence: version,
    organizationId: null,
    data: { emailKey: emailKey(email), blocked: words !== null, words },
  });
}
