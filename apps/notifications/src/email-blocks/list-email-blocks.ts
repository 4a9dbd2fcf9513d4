import type { InputOf } from '@gatehouse/contracts';
import { listEmailBlocks } from '@gatehouse/contracts/notifications';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { EmailBlockRepository } from './email-block.repository.js';

@Handles(listEmailBlocks)
export class ListEmailBlocks implements UseCase<typeof listEmailBlocks> {
  constructor(private readonly blocks: EmailBlockRepository) {}

  run(request: InputOf<typeof listEmailBlocks>, context: Context) {
    return this.blocks.list(context, request);
  }
}
