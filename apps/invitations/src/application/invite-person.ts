import { emailKey } from '@gatehouse/contracts';
import type { Invitation as View } from '@gatehouse/contracts/invitations';
import { organizationOf, UnitOfWork, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Invite, type Offer } from './invite.js';
import { Links } from './links.js';
import { InvitationViews } from './ports.js';
import { SendingRoom } from './sending-room.js';

/** Makes one invitation on behalf of somebody, and sends it unless that is for later (C5). */
@Injectable()
export class InvitePerson {
  constructor(
    private readonly work: UnitOfWork,
    private readonly room: SendingRoom,
    private readonly invite: Invite,
    private readonly links: Links,
    private readonly views: InvitationViews,
  ) {}

  /** @throws InvitationExists, RateLimited */
  run(context: CallContext, offer: Offer, inviteNow: boolean): Promise<View> {
    const organizationId = organizationOf(context);
    return this.work.run(context, { organization_id: organizationId }, async (within) => {
      const sender = { organizationId, inviterId: offer.inviterId };
      if (inviteNow) await this.room.require(within, sender, emailKey(offer.email));
      const invitation = await this.invite.one(within, offer);
      if (inviteNow) await this.links.issue(within, invitation);
      return this.views.require(within, invitation.id);
    });
  }
}
