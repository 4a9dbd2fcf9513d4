import type { OrganizationId } from '@gatehouse/contracts';
import { passwordResetRequested } from '@gatehouse/contracts/identity';
import { invitationIssued, invitationRevoked } from '@gatehouse/contracts/invitations';
import { hear } from '@gatehouse/platform';
import { QueueInvitationMail } from '../application/queue-invitation-mail.js';
import { QueuePasswordResetMail } from '../application/queue-password-reset-mail.js';
import { WithdrawInvitationMail } from '../application/withdraw-invitation-mail.js';

const ofOrganization = ({ organizationId }: { organizationId: OrganizationId }) => ({
  organization_id: organizationId,
});

export const hearings = [
  hear(invitationIssued, QueueInvitationMail, ofOrganization),
  hear(invitationRevoked, WithdrawInvitationMail, ofOrganization),
  // A reset is a person's, of whatever organisations they are a member.
  hear(passwordResetRequested, QueuePasswordResetMail, () => ({ worker: 'on' })),
];
