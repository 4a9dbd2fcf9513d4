import { emailKey, NotFound, type InvitationId } from '@gatehouse/contracts';
import { organizationOf, UnitOfWork, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { requireOpen } from '../domain/invitation.js';
import type { Offer } from './invite.js';
import { Links } from './links.js';
import { InvitationRepository } from './ports.js';
import { SendingRoom } from './sending-room.js';

/** Gives an invitation a new inviter, with what they offer, and a new link. */
@Injectable()
export class SendAnew {
  constructor(
    private readonly work: UnitOfWork,
    private readonly room: SendingRoom,
    private readonly invitations: InvitationRepository,
    private readonly links: Links,
  ) {}

  /** @throws RateLimited; InvitationNotOpen where it was used or withdrawn in between */
  run(context: CallContext, id: InvitationId, offer: Offer): Promise<void> {
    const { organizationName, roles, roleNames, warnings } = offer;
    const { inviterId, inviterOrganizationId } = offer;
    const organizationId = organizationOf(context);
    return this.work.run(context, { organization_id: organizationId }, async (within) => {
      await this.room.require(within, { organizationId, inviterId }, emailKey(offer.email));
      const invitation = await this.invitations.find(within, id, 'for change');
      if (!invitation) throw new NotFound();
      requireOpen(invitation);
      // The contact is in the address book of whoever offered it before, and what becomes of it there is no matter of others.
      const isTakenOver = inviterOrganizationId !== invitation.inviterOrganizationId;
      await this.links.issue(within, {
        ...invitation,
        ...{ organizationName, roles, roleNames, warnings },
        ...{ inviterId, inviterOrganizationId },
        contactId: isTakenOver ? null : invitation.contactId,
      });
    });
  }
}
