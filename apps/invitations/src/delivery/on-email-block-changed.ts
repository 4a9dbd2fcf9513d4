import type { EventData } from '@gatehouse/contracts';
import { emailBlockChanged } from '@gatehouse/contracts/notifications';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { InvitationRepository } from '../invitations/invitation.repository.js';
import { InvitationLinks } from '../sending/invitation-links.js';
import { EmailBlockRepository } from './email-block.repository.js';

/**
 * Keeps track of blocked addresses. When a block is removed, invitations without an inviter are resent automatically, such as the one
 * to a provider's first administrator: no one else could resend them.
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
      this.blocks.add(context, emailKey);
      return;
    }
    this.blocks.remove(context, emailKey);
    for (const { id, organizationId } of await this.blocks.listWithoutInviter(context, emailKey)) {
      context.transaction.enter({ organization_id: organizationId });
      const invitation = await this.invitations.find(context, id, 'for change');
      if (invitation?.status === 'sent') await this.links.issue(context, invitation);
    }
  }
}
