import type { EventData } from '@gatehouse/contracts';
import { accessGrantChanged } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { hasLiveLink, isOpen } from '../invitations/invitation.rules.js';
import { SendingQuota } from '../sending/sending-quota.js';
import { ThrottledSender } from '../sending/throttled-sender.js';
import { ActivationInvitations } from './activation-invitations.js';

/**
 * Turning portal access on sends the activation e-mail (D2), unless the customer has one whose link still works. Any other change of it
 * sends nothing: only the role of an open one follows. Turning it off sends nothing and takes nothing: while it is off the links are
 * refused, and afterwards they are what they were.
 */
@Subscribes(accessGrantChanged, { scope: ({ providerId }) => ({ organization_id: providerId }) })
export class OnAccessGrantChanged implements EventHandler<typeof accessGrantChanged> {
  constructor(
    private readonly activations: ActivationInvitations,
    private readonly quota: SendingQuota,
    private readonly throttledSender: ThrottledSender,
  ) {}

  async run(
    { providerId, activation }: EventData<typeof accessGrantChanged>,
    context: Context,
  ): Promise<void> {
    if (!activation) return;
    await this.quota.lock(context, providerId);
    const offered = await this.activations.findCurrent(context, activation);
    if (offered && !isOpen(offered)) return;
    const invitation = await this.activations.open(context, activation);
    if (offered || !invitation || hasLiveLink(invitation, context.transaction.now)) return;
    await this.throttledSender.send(context, { organizationId: providerId, inviterId: null }, [
      invitation,
    ]);
  }
}
