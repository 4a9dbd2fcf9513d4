import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { removeEmailBlock } from '@gatehouse/contracts/notifications';
import { userOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { recordBlockChange } from './email-blocker.js';
import { ComplaintRepository, EmailBlockRepository } from '../mail-queue/mail-queue.repository.js';

/** Only by hand, and only by support (C1). */
@Injectable()
export class RemoveEmailBlock implements UseCase<typeof removeEmailBlock> {
  constructor(
    private readonly blocks: EmailBlockRepository,
    private readonly complaints: ComplaintRepository,
  ) {}

  async run({ email }: InputOf<typeof removeEmailBlock>, context: Context): Promise<undefined> {
    const by = userOf(context).userId;
    const change = await this.blocks.remove(context, email, by);
    if (change) await recordBlockChange(context, email, change, null);
    else if (!(await this.complaints.remove(context, email, by))) throw new NotFound();
  }
}
