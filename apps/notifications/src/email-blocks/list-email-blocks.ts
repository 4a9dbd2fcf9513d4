import type { InputOf } from '@gatehouse/contracts';
import type { listEmailBlocks } from '@gatehouse/contracts/notifications';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { EmailBlockRepository } from '../mail-queue/mail-queue.repository.js';

@Injectable()
export class ListEmailBlocks implements UseCase<typeof listEmailBlocks> {
  constructor(private readonly blocks: EmailBlockRepository) {}

  run(request: InputOf<typeof listEmailBlocks>, context: Context) {
    return this.blocks.list(context, request);
  }
}
