import type { EventData } from '@gatehouse/contracts';
import type { invitationIssued } from '@gatehouse/contracts/invitations';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Posting } from './posting.js';

@Injectable()
export class QueueInvitationMail implements Reaction<typeof invitationIssued> {
  constructor(private readonly posting: Posting) {}

  run(invitation: EventData<typeof invitationIssued>, context: Context): Promise<void> {
    const { organizationName, firstName } = invitation;
    return this.posting.post(context, {
      template: 'invitation',
      data: { organizationName, firstName },
      aggregateId: invitation.invitationId,
      organizationId: invitation.organizationId,
      recipient: invitation.email,
      language: invitation.language,
      sealedToken: invitation.sealedToken,
      expiresAt: invitation.expiresAt,
    });
  }
}
