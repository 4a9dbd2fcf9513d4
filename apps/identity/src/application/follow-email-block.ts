import type { EventData } from '@gatehouse/contracts';
import type { emailBlockChanged } from '@gatehouse/contracts/notifications';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { EmailBlocks } from './ports.js';

@Injectable()
export class FollowEmailBlock implements Reaction<typeof emailBlockChanged> {
  constructor(private readonly emailBlocks: EmailBlocks) {}

  run({ emailKey, blocked }: EventData<typeof emailBlockChanged>, context: Context): Promise<void> {
    return this.emailBlocks.put(context, emailKey, blocked);
  }
}
