import type { EventData } from '@gatehouse/contracts';
import { emailBlockChanged } from '@gatehouse/contracts/notifications';
import { type Context, type EventHandler, Subscribes } from '@gatehouse/platform';
import { EmailBlockRepository } from './email-block.repository.js';

@Subscribes(emailBlockChanged, { scope: () => ({}) })
export class OnEmailBlockChanged implements EventHandler<typeof emailBlockChanged> {
  constructor(private readonly emailBlocks: EmailBlockRepository) {}

  run({ emailKey, blocked }: EventData<typeof emailBlockChanged>, context: Context): void {
    this.emailBlocks.set(context, emailKey, blocked);
  }
}
