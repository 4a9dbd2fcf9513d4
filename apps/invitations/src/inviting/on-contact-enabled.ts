import type { EventData } from '@gatehouse/contracts';
import { contactEnabled } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { SendingQuota } from '../sending/sending-quota.js';
import { ThrottledSender } from '../sending/throttled-sender.js';
import { contactInvitation } from './contact-invitation.js';
import { InvitationCreator } from './invitation-creator.js';

/** Invites a contact that was made a user, unless its address already has an invitation. */
@Subscribes(contactEnabled, {
  scope: ({ inviter }) => ({ organization_id: inviter.organizationId }),
})
export class OnContactEnabled implements EventHandler<typeof contactEnabled> {
  constructor(
    private readonly quota: SendingQuota,
    private readonly creator: InvitationCreator,
    private readonly throttledSender: ThrottledSender,
  ) {}

  async run(contact: EventData<typeof contactEnabled>, context: Context): Promise<void> {
    const { userId, organizationId } = contact.inviter;
    this.quota.lock(context, organizationId);
    const [invitation] = await this.creator.createMany(context, [contactInvitation(contact)]);
    if (invitation)
      await this.throttledSender.send(context, { organizationId, inviterId: userId }, [invitation]);
  }
}
