import type { EventData } from '@gatehouse/contracts';
import type { emailBlockChanged } from '@gatehouse/contracts/notifications';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { EmailBlockRepository } from './email-block.repository.js';

/** Keeps up with the addresses to which nothing is sent, so that nobody is invited there (C1). */
@Injectable()
export class OnEmailBlockChanged implements Reaction<typeof emailBlockChanged> {
  constructor(private readonly blocks: EmailBlockRepository) {}

  run({ emailKey, blocked }: EventData<typeof emailBlockChanged>, context: Context): Promise<void> {
    return this.blocks.set(context, emailKey, blocked);
  }
}
