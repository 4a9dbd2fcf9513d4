import { emailKey, type EventData } from '@gatehouse/contracts';
import { accountErased } from '@gatehouse/contracts/identity';
import { markErasure, Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { EmailBlockRepository } from '../delivery/email-block.repository.js';
import { InvitationErasureRepository } from './invitation-erasure.repository.js';

/** Removes the personal data from every invitation that was sent to an erased account. */
@Subscribes(accountErased, { scope: ({ email }) => ({ email_key: emailKey(email) }) })
export class OnAccountErased implements EventHandler<typeof accountErased> {
  constructor(
    private readonly erasure: InvitationErasureRepository,
    private readonly blocks: EmailBlockRepository,
  ) {}

  async run({ email }: EventData<typeof accountErased>, context: Context): Promise<void> {
    await markErasure(context.transaction);
    const key = emailKey(email);
    this.blocks.remove(context, key);
    this.erasure.deleteSendLog(context, key);
    for (const { id, organizationId } of await this.erasure.listByEmail(context, key)) {
      context.transaction.enter({ organization_id: organizationId });
      this.erasure.erase(context, id);
    }
  }
}
