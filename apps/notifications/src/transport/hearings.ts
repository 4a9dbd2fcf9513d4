import type { OrganizationId } from '@gatehouse/contracts';
import {
  accountChanged,
  accountErased,
  passwordChanged,
  passwordResetRequested,
} from '@gatehouse/contracts/identity';
import { invitationIssued, invitationRevoked } from '@gatehouse/contracts/invitations';
import {
  assetChanged,
  jobChanged,
  jobCommented,
  videoSessionChanged,
} from '@gatehouse/contracts/service-desk';
import {
  accessGrantChanged,
  customerChanged,
  membershipChanged,
  membershipRemoved,
  providerChanged,
} from '@gatehouse/contracts/tenant-access';
import { externalNotice } from '@gatehouse/contracts/external';
import { hear } from '@gatehouse/platform';
import { TellNotice } from '../application/external/tell-notice.js';
import { queueDeliveries } from '../application/webhooks/queue-deliveries.js';
import { TellAsset } from '../application/feed/tell-asset.js';
import { TellComment } from '../application/feed/tell-comment.js';
import { TellJob } from '../application/feed/tell-job.js';
import { TellVideoSession } from '../application/feed/tell-video-session.js';
import { ErasePerson } from '../application/people/erase-person.js';
import { NoteAccount } from '../application/people/note-account.js';
import { NoteCustomer } from '../application/people/note-customer.js';
import { NoteGrant } from '../application/people/note-grant.js';
import { NoteMember } from '../application/people/note-member.js';
import { NoteProvider } from '../application/people/note-provider.js';
import { RemoveMember } from '../application/people/remove-member.js';
import { QueueAdministratorAddedMails } from '../application/queue-administrator-added-mails.js';
import { QueueInvitationMail } from '../application/queue-invitation-mail.js';
import { QueuePasswordChangedMail } from '../application/queue-password-changed-mail.js';
import { QueuePasswordResetMail } from '../application/queue-password-reset-mail.js';
import { WithdrawInvitationMail } from '../application/withdraw-invitation-mail.js';

const ofOrganization = ({ organizationId }: { organizationId: OrganizationId }) => ({
  organization_id: organizationId,
});

const asWorker = () => ({ worker: 'on' as const });

export const hearings = [
  hear(invitationIssued, QueueInvitationMail, ofOrganization),
  hear(invitationRevoked, WithdrawInvitationMail, ofOrganization),
  // A reset is a person's, of whatever organisations they are a member.
  hear(passwordResetRequested, QueuePasswordResetMail, asWorker),
  hear(passwordChanged, QueuePasswordChangedMail, asWorker),
  // These are of several organisations at once, or of people in whichever.
  hear(jobChanged, [queueDeliveries('job.changed'), TellJob], asWorker),
  hear(jobCommented, [queueDeliveries('job.commented'), TellComment], asWorker),
  hear(assetChanged, [queueDeliveries('asset.changed'), TellAsset], asWorker),
  hear(videoSessionChanged, [queueDeliveries('video-session.changed'), TellVideoSession], asWorker),
  hear(accountChanged, NoteAccount, asWorker),
  hear(accountErased, ErasePerson, asWorker),
  hear(membershipChanged, [QueueAdministratorAddedMails, NoteMember], asWorker),
  hear(membershipRemoved, RemoveMember, asWorker),
  hear(customerChanged, [queueDeliveries('customer.changed'), NoteCustomer], asWorker),
  hear(accessGrantChanged, [queueDeliveries('access-grant.changed'), NoteGrant], asWorker),
  hear(providerChanged, NoteProvider, asWorker),
  hear(externalNotice, TellNotice, asWorker),
];
