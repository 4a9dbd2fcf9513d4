import { isInvitationOpen } from '@gatehouse/contracts/invitations';
import type { EventData } from '@gatehouse/contracts';
import { accessGrantChanged } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { hasLiveLink } from '../invitations/invitation.rules.js';
import { SendingQuota } from '../sending/sending-quota.js';
import { ThrottledSender } from '../sending/throttled-sender.js';
import { ActivationInvitations } from './activation-invitations.js';

/**
 * Turning portal access on sends the activation e-mail, unless the customer has one whose link still works, or its provider sends it later.
 * Other changes send nothing
 * and only update an open invitation. Turning access off changes nothing here: links are refused while it is off and work again after.
 */
@Subscribes(accessGrantChanged, { scope: ({ providerId }) => ({ organization_id: providerId }) })
export class OnAccessGrantChanged implements EventHandler<typeof accessGrantChanged> {
  constructor(
    private readonly activations: ActivationInvitations,
    private readonly quota: SendingQuota,
    private readonly throttledSender: ThrottledSender,
  ) {}

  async run(
    { providerId, activation, sendEmail = true }: EventData<typeof accessGrantChanged>,
    context: Context,
  ): Promise<void> {
    if (!activation) return;
    this.quota.lock(context, providerId);
    const current = await this.activations.findCurrent(context, activation);
    if (current && !isInvitationOpen(current)) return;
    const invitation = await this.activations.open(context, activation);
    if (
      current ||
      !invitation ||
      !sendEmail ||
      hasLiveLink(invitation, await context.transaction.now())
    )
      return;
    await this.throttledSender.send(context, { organizationId: providerId, inviterId: null }, [
      invitation,
    ]);
  }
}
