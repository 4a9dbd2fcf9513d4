import type { EventData } from '@gatehouse/contracts';
import { invitationIssued } from '@gatehouse/contracts/invitations';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { MailQueueWriter } from './mail-queue-writer.js';

@Subscribes(invitationIssued, {
  scope: ({ organizationId }) => ({ organization_id: organizationId }),
})
export class OnInvitationIssued implements EventHandler<typeof invitationIssued> {
  constructor(private readonly mails: MailQueueWriter) {}

  run(invitation: EventData<typeof invitationIssued>, context: Context): void {
    const { organizationName, firstName, invitedBy } = invitation;
    this.mails.enqueue(context, {
      template: 'invitation',
      data: { organizationName, firstName, invitedBy },
      aggregateId: invitation.invitationId,
      organizationId: invitation.organizationId,
      recipient: invitation.email,
      language: invitation.language,
      sealedToken: invitation.sealedToken,
      expiresAt: invitation.expiresAt,
    });
  }
}
