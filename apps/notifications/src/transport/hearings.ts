import { passwordResetRequested } from '@gatehouse/contracts/identity';
import { invitationIssued } from '@gatehouse/contracts/invitations';
import { hear } from '@gatehouse/platform';
import { QueueInvitationMail } from '../application/queue-invitation-mail.js';
import { QueuePasswordResetMail } from '../application/queue-password-reset-mail.js';

export const hearings = [
  hear(invitationIssued, QueueInvitationMail, ({ organizationId }) => ({
    organization_id: organizationId,
  })),
  // A reset is a person's, of whatever organisations they are a member.
  hear(passwordResetRequested, QueuePasswordResetMail, () => ({ worker: 'on' })),
];
