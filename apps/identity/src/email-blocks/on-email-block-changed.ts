import type { EventData } from '@gatehouse/contracts';
import type { emailBlockChanged } from '@gatehouse/contracts/notifications';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { EmailBlockRepository } from './email-block.repository.js';

@Injectable()
export class OnEmailBlockChanged implements Reaction<typeof emailBlockChanged> {
  constructor(private readonly emailBlocks: EmailBlockRepository) {}

  run({ emailKey, blocked }: EventData<typeof emailBlockChanged>, context: Context): Promise<void> {
    return this.emailBlocks.set(context, emailKey, blocked);
  }
}
