import { emailKey } from '@gatehouse/contracts';
import { EmailBlocked } from '@gatehouse/contracts/tenant-access';
import { UnitOfWork, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { EmailBlockRepository } from './email-block.repository.js';

/** Whether mail may be sent to an address, judged by the same blocks that the status of an invitation shows. */
@Injectable()
export class Deliverability {
  constructor(
    private readonly work: UnitOfWork,
    private readonly blocks: EmailBlockRepository,
  ) {}

  /** @throws EmailBlocked */
  async require(context: CallContext, email: string): Promise<void> {
    const key = emailKey(email);
    const isBlocked = await this.work.run(context, { email_key: key }, (within) =>
      this.blocks.has(within, key),
    );
    if (isBlocked) throw new EmailBlocked();
  }
}
