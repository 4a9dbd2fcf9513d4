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
import { OnExternalNotice } from '../external-notices/on-external-notice.js';
import { queueDeliveries } from '../webhooks/delivery-queue-writer.js';
import { OnAssetChanged } from '../activity/on-asset-changed.js';
import { OnJobCommented } from '../activity/on-job-commented.js';
import { OnJobChanged } from '../activity/on-job-changed.js';
import { OnVideoSessionChanged } from '../activity/on-video-session-changed.js';
import { OnAccountErased } from '../people/on-account-erased.js';
import { OnAccountChanged } from '../people/on-account-changed.js';
import { OnCustomerChanged } from '../people/on-customer-changed.js';
import { OnAccessGrantChanged } from '../people/on-access-grant-changed.js';
import { OnMembershipChanged } from '../security-notices/on-membership-changed.js';
import { OnProviderChanged } from '../people/on-provider-changed.js';
import { OnMembershipRemoved } from '../people/on-membership-removed.js';
import { AdministratorAddedNotice } from '../security-notices/administrator-added-notice.js';
import { OnInvitationIssued } from '../mail-queue/on-invitation-issued.js';
import { OnPasswordChanged } from '../security-notices/on-password-changed.js';
import { OnPasswordResetRequested } from '../mail-queue/on-password-reset-requested.js';
import { OnInvitationRevoked } from '../mail-queue/on-invitation-revoked.js';

const ofOrganization = ({ organizationId }: { organizationId: OrganizationId }) => ({
  organization_id: organizationId,
});

const asWorker = () => ({ worker: 'on' as const });

export const hearings = [
  hear(invitationIssued, OnInvitationIssued, ofOrganization),
  hear(invitationRevoked, OnInvitationRevoked, ofOrganization),
  // A reset is a person's, of whatever organisations they are a member.
  hear(passwordResetRequested, OnPasswordResetRequested, asWorker),
  hear(passwordChanged, OnPasswordChanged, asWorker),
  // These are of several organisations at once, or of people in whichever.
  hear(jobChanged, [queueDeliveries('job.changed'), OnJobChanged], asWorker),
  hear(jobCommented, [queueDeliveries('job.commented'), OnJobCommented], asWorker),
  hear(assetChanged, [queueDeliveries('asset.changed'), OnAssetChanged], asWorker),
  hear(
    videoSessionChanged,
    [queueDeliveries('video-session.changed'), OnVideoSessionChanged],
    asWorker,
  ),
  hear(accountChanged, OnAccountChanged, asWorker),
  hear(accountErased, OnAccountErased, asWorker),
  hear(membershipChanged, [AdministratorAddedNotice, OnMembershipChanged], asWorker),
  hear(membershipRemoved, OnMembershipRemoved, asWorker),
  hear(customerChanged, [queueDeliveries('customer.changed'), OnCustomerChanged], asWorker),
  hear(
    accessGrantChanged,
    [queueDeliveries('access-grant.changed'), OnAccessGrantChanged],
    asWorker,
  ),
  hear(providerChanged, OnProviderChanged, asWorker),
  hear(externalNotice, OnExternalNotice, asWorker),
];
