import { NotFound, type InputOf } from '@gatehouse/contracts';
import { removeEmailBlock } from '@gatehouse/contracts/notifications';
import { Handles, userOf, type Context, type UseCase } from '@gatehouse/platform';
import { ComplaintRepository } from './complaint.repository.js';
import { EmailBlockRepository } from './email-block.repository.js';
import { recordBlockChange } from './email-blocker.js';

@Handles(removeEmailBlock)
export class RemoveEmailBlock implements UseCase<typeof removeEmailBlock> {
  constructor(
    private readonly blocks: EmailBlockRepository,
    private readonly complaints: ComplaintRepository,
  ) {}

  async run({ email }: InputOf<typeof removeEmailBlock>, context: Context): Promise<undefined> {
    const by = userOf(context).userId;
    const block = await this.blocks.remove(context, email, by);
    if (block) await recordBlockChange(context, email, block, null);
    else if (!(await this.complaints.remove(context, email, by))) throw new NotFound();
  }
}
