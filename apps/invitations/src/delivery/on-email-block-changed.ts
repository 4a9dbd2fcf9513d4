import type { EventData } from '@gatehouse/contracts';
import { emailBlockChanged } from '@gatehouse/contracts/notifications';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { InvitationRepository } from '../invitations/invitation.repository.js';
import { InvitationLinks } from '../sending/invitation-links.js';
import { EmailBlockRepository } from './email-block.repository.js';

/**
 * Knows which addresses are blocked (C1). Once support has removed a block, an invitation can be resent; one that rests on nobody, such
 * as that of a provider's first administrator, goes out by itself, since nobody could.
 */
@Subscribes(emailBlockChanged, { scope: ({ emailKey }) => ({ email_key: emailKey }) })
export class OnEmailBlockChanged implements EventHandler<typeof emailBlockChanged> {
  constructor(
    private readonly blocks: EmailBlockRepository,
    private readonly invitations: InvitationRepository,
    private readonly links: InvitationLinks,
  ) {}

  async run(
    { emailKey, blocked }: EventData<typeof emailBlockChanged>,
    context: Context,
  ): Promise<void> {
    if (blocked) {
      await this.blocks.add(context, emailKey);
      return;
    }
    await this.blocks.remove(context, emailKey);
    for (const { id, organizationId } of await this.blocks.listWithoutInviter(context, emailKey)) {
      await context.transaction.enter({ organization_id: organizationId });
      const invitation = await this.invitations.find(context, id, 'for change');
      if (invitation?.status === 'sent') await this.links.issue(context, invitation);
    }
  }
}
