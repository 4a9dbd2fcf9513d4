import { emailKey, type EventData } from '@gatehouse/contracts';
import { accountErased } from '@gatehouse/contracts/identity';
import { type Context, type EventHandler, markErasure, Subscribes } from '@gatehouse/platform';
import { EmailBlockRepository } from '../email-blocks/email-block.repository.js';
import { MembershipChanges } from '../memberships/membership-changes.js';
import { MembershipRepository } from '../memberships/membership.repository.js';
import { ContactRepository } from './contact.repository.js';

/** Removes an erased person's memberships, contact entries and e-mail block. */
@Subscribes(accountErased, { scope: ({ userId }) => ({ user_id: userId }) })
export class OnAccountErased implements EventHandler<typeof accountErased> {
  constructor(
    private readonly memberships: MembershipRepository,
    private readonly changes: MembershipChanges,
    private readonly contacts: ContactRepository,
    private readonly emailBlocks: EmailBlockRepository,
  ) {}

  async run({ userId, email }: EventData<typeof accountErased>, context: Context): Promise<void> {
    const { transaction } = context;
    await markErasure(transaction);
    for (const membership of await this.memberships.listOfUser(context, userId)) {
      transaction.enter({ organization_id: membership.organizationId });
      await this.changes.removeUnconditionally(context, membership);
    }
    const key = emailKey(email);
    this.emailBlocks.set(context, key, false);
    transaction.enter({ email_key: key });
    for (const owner of await this.contacts.ownersOf(context, key)) {
      transaction.enter({ organization_id: owner });
      this.contacts.removeByEmail(context, key);
    }
  }
}
