import type { EventData } from '@gatehouse/contracts';
import type { invitationIssued } from '@gatehouse/contracts/invitations';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { MailQueueWriter } from './mail-queue-writer.js';

@Injectable()
export class OnInvitationIssued implements Reaction<typeof invitationIssued> {
  constructor(private readonly posting: MailQueueWriter) {}

  run(invitation: EventData<typeof invitationIssued>, context: Context): Promise<void> {
    const { organizationName, firstName } = invitation;
    return this.posting.enqueue(context, {
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
