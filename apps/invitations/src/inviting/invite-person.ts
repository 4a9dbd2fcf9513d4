import { emailKey } from '@gatehouse/contracts';
import type { Invitation as View } from '@gatehouse/contracts/invitations';
import { organizationOf, UnitOfWork, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { InvitationViewRepository } from '../invitations/invitation-view.repository.js';
import type { NewInvitation } from '../invitations/new-invitation.rules.js';
import { SendingQuota } from '../sending/sending-quota.js';
import { InvitationCreator } from './invitation-creator.js';

/** Creates an invitation on behalf of a user, and sends it unless it is to stay a draft. */
@Injectable()
export class InvitePerson {
  constructor(
    private readonly work: UnitOfWork,
    private readonly quota: SendingQuota,
    private readonly creator: InvitationCreator,
    private readonly views: InvitationViewRepository,
  ) {}

  /** @throws InvitationExists, RateLimited */
  run(context: CallContext, input: NewInvitation, inviteNow: boolean): Promise<View> {
    const organizationId = organizationOf(context);
    return this.work.run(context, { organization_id: organizationId }, async (within) => {
      const sender = { organizationId, inviterId: input.inviterId };
      if (inviteNow) await this.quota.require(within, sender, emailKey(input.email));
      const invitation = await this.creator.create(within, input, inviteNow);
      return this.views.require(within, invitation.id);
    });
  }
}
