import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { removeEmailBlock } from '@gatehouse/contracts/notifications';
import { userOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { tellBlockChanged } from './blocking.js';
import { EmailBlocks } from './ports.js';

/** Only by hand, and only by support (C1). */
@Injectable()
export class RemoveEmailBlock implements UseCase<typeof removeEmailBlock> {
  constructor(private readonly blocks: EmailBlocks) {}

  async run({ email }: InputOf<typeof removeEmailBlock>, context: Context): Promise<undefined> {
    const change = await this.blocks.remove(context, email, userOf(context).userId);
    if (!change) throw new NotFound();
    await tellBlockChanged(context, email, change, null);
  }
}
