import { emailKey, NotFound, type InvitationId } from '@gatehouse/contracts';
import { organizationOf, UnitOfWork, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { InvitationRepository } from '../invitations/invitation.repository.js';
import { requireOpen } from '../invitations/invitation.rules.js';
import type { NewInvitation } from '../invitations/new-invitation.rules.js';
import { InvitationLinks } from '../sending/invitation-links.js';
import { SendingQuota } from '../sending/sending-quota.js';

/** Gives an invitation a new inviter and a new link. */
@Injectable()
export class ReissueInvitation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly quota: SendingQuota,
    private readonly invitations: InvitationRepository,
    private readonly links: InvitationLinks,
  ) {}

  /** @throws RateLimited; InvitationNotOpen if it was accepted or withdrawn in the meantime */
  run(context: CallContext, id: InvitationId, input: NewInvitation): Promise<void> {
    const { organizationName, roles, roleNames, warnings } = input;
    const { inviterId, inviterOrganizationId } = input;
    const organizationId = organizationOf(context);
    return this.work.run(context, { organization_id: organizationId }, async (within) => {
      await this.quota.require(within, { organizationId, inviterId }, emailKey(input.email));
      const invitation = await this.invitations.find(within, id, 'for change');
      if (!invitation) throw new NotFound();
      requireOpen(invitation);
      // The contact belongs to the organisation that sent it before, and must not affect invitations of another.
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
