import type { EventData } from '@gatehouse/contracts';
import { emailBlockChanged } from '@gatehouse/contracts/notifications';
import { type Context, type EventHandler, Subscribes } from '@gatehouse/platform';
import { EmailBlockRepository } from './email-block.repository.js';

/** Keeps up with the addresses to which nothing is sent, so that nobody is invited there (C1). */
@Subscribes(emailBlockChanged, { scope: () => ({}) })
export class OnEmailBlockChanged implements EventHandler<typeof emailBlockChanged> {
  constructor(private readonly blocks: EmailBlockRepository) {}

  run({ emailKey, blocked }: EventData<typeof emailBlockChanged>, context: Context): Promise<void> {
    return this.blocks.set(context, emailKey, blocked);
  }
}
