import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { removeEmailBlock } from '@gatehouse/contracts/notifications';
import { userOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { tellBlockChanged } from './blocking.js';
import { Complaints, EmailBlocks } from './ports.js';

/** Only by hand, and only by support (C1). */
@Injectable()
export class RemoveEmailBlock implements UseCase<typeof removeEmailBlock> {
  constructor(
    private readonly blocks: EmailBlocks,
    private readonly complaints: Complaints,
  ) {}

  async run({ email }: InputOf<typeof removeEmailBlock>, context: Context): Promise<undefined> {
    const by = userOf(context).userId;
    const change = await this.blocks.remove(context, email, by);
    if (change) await tellBlockChanged(context, email, change, null);
    else if (!(await this.complaints.remove(context, email, by))) throw new NotFound();
  }
}
