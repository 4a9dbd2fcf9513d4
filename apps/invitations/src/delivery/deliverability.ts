import { emailKey } from '@gatehouse/contracts';
import { EmailBlocked } from '@gatehouse/contracts/tenant-access';
import { UnitOfWork, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { EmailBlockRepository } from './email-block.repository.js';

/** Whether mail may go to an address, by what invitations say of it: what is resent goes by the same word that people see. */
@Injectable()
export class Deliverability {
  constructor(
    private readonly work: UnitOfWork,
    private readonly blocks: EmailBlockRepository,
  ) {}

  /** @throws EmailBlocked where a mail server refused the address */
  async require(context: CallContext, email: string): Promise<void> {
    const key = emailKey(email);
    const isBlocked = await this.work.run(context, { email_key: key }, (within) =>
      this.blocks.has(within, key),
    );
    if (isBlocked) throw new EmailBlocked();
  }
}
