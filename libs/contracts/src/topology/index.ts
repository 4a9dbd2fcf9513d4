import type { Call, ServiceName } from '../call.js';
import type { Event } from '../event.js';
import * as audit from '../audit/index.js';
import * as external from '../external/index.js';
import * as identity from '../identity/index.js';
import * as invitations from '../invitations/index.js';
import * as notifications from '../notifications/index.js';
import * as serviceDesk from '../service-desk/index.js';
import * as tenantAccess from '../tenant-access/index.js';
import { httpCalls } from './contracts.js';

export { allCalls, allEvents, httpCalls, modules } from './contracts.js';

interface ServiceTopology {
  /** The calls it makes, only to services further down. */
  calls: readonly Call[];
  /** The events it subscribes to. */
  subscribes: readonly Event[];
  /** Whether it writes revocations. */
  revokes: boolean;
  hasDatabase: boolean;
  /** Whether it stores dead letters and retries them. Only one service does. */
  storesDeadLetters?: boolean;
  /** The services whose change signals it receives. Signals are not persisted. */
  watchesSignalsOf?: readonly ServiceName[];
}

/**
 * Which calls each service makes, and which events it subscribes to. Calls go down (gateway, invitations, identity, tenant-access) and
 * events go up, so there are no cycles. The permissions of the NATS users are generated from this table; anything else is denied.
 */
export const topology: Readonly<Record<ServiceName, ServiceTopology>> = {
  gateway: {
    calls: [
      ...httpCalls.filter(({ service }) => service !== 'gateway'),
      ...httpCalls.flatMap(({ http }) => http?.parts ?? []),
      identity.getSigningKeys,
      identity.handleOpenIdRequest,
      identity.checkOrigin,
      identity.getApplicationLogo,
      tenantAccess.admitApiKey,
      tenantAccess.admitServiceAccount,
      ...[tenantAccess.recordApiKeyRefusal, tenantAccess.admitPortalView],
      notifications.listFeedAfter,
      notifications.unsubscribe,
      notifications.getLogo,
      serviceDesk.checkAttachment,
      serviceDesk.appendAttachmentChunk,
      serviceDesk.finishAttachment,
      serviceDesk.getAttachmentChunk,
    ],
    subscribes: [],
    revokes: false,
    hasDatabase: false,
    watchesSignalsOf: ['notifications'],
  },
  invitations: {
    calls: [
      identity.findAccount,
      identity.ensureAccount,
      identity.startSession,
      tenantAccess.getActivation,
      tenantAccess.ensureMembership,
      tenantAccess.checkInvitationValidity,
      tenantAccess.checkOwnership,
      tenantAccess.evaluateInvitations,
      tenantAccess.updateMembers,
      tenantAccess.removeMembership,
      tenantAccess.revokeInvitedMembership,
      tenantAccess.prepareContact,
    ],
    subscribes: [
      tenantAccess.providerCreated,
      tenantAccess.accessGrantChanged,
      tenantAccess.contactEnabled,
      tenantAccess.roleRemoved,
      tenantAccess.contactRemoved,
      tenantAccess.membershipRemoved,
      tenantAccess.customerChanged,
      notifications.emailBlockChanged,
      notifications.invitationEmailFinished,
      identity.accountErased,
      tenantAccess.customerDeleted,
    ],
    revokes: false,
    hasDatabase: true,
  },
  identity: {
    calls: [
      tenantAccess.admitMember,
      // Made by 0.2.0 alone.
      tenantAccess.admitMemberOf020,
      tenantAccess.ensureMembership,
      tenantAccess.authorizeMemberManagement,
      tenantAccess.checkOwnership,
      tenantAccess.checkServiceAccount,
      tenantAccess.admitServiceAccount,
    ],
    subscribes: [
      tenantAccess.accessGrantChanged,
      tenantAccess.membershipRemoved,
      tenantAccess.providerChanged,
      tenantAccess.customerDeleted,
      notifications.emailBlockChanged,
    ],
    revokes: true,
    hasDatabase: true,
  },
  'tenant-access': {
    calls: [],
    subscribes: [
      identity.accountChanged,
      identity.accountErased,
      identity.sessionStarted,
      notifications.emailBlockChanged,
    ],
    revokes: true,
    hasDatabase: true,
  },
  notifications: {
    calls: [],
    subscribes: [
      invitations.invitationIssued,
      invitations.invitationAccepted,
      invitations.invitationRevoked,
      identity.passwordResetRequested,
      identity.passwordChanged,
      identity.accountChanged,
      identity.accountErased,
      tenantAccess.providerChanged,
      tenantAccess.customerChanged,
      tenantAccess.customerDeleted,
      tenantAccess.accessGrantChanged,
      tenantAccess.membershipChanged,
      tenantAccess.membershipRemoved,
      tenantAccess.termsPublished,
      tenantAccess.termsAccepted,
      tenantAccess.apiKeyCreated,
      tenantAccess.apiKeyRefused,
      identity.sessionStarted,
      identity.sessionsEnded,
      identity.applicationChanged,
      identity.applicationDeleted,
      serviceDesk.jobChanged,
      serviceDesk.jobCommented,
      serviceDesk.assetChanged,
      serviceDesk.videoSessionChanged,
      external.externalNotice,
    ],
    revokes: false,
    hasDatabase: true,
    storesDeadLetters: true,
  },
  'service-desk': {
    calls: [tenantAccess.checkOwnership, tenantAccess.getCustomerByExternalId],
    subscribes: [
      tenantAccess.providerChanged,
      tenantAccess.customerChanged,
      tenantAccess.customerDeleted,
      tenantAccess.membershipChanged,
      tenantAccess.membershipRemoved,
    ],
    revokes: false,
    hasDatabase: true,
  },
  audit: {
    calls: [],
    subscribes: [
      audit.recordChanged,
      tenantAccess.customerChanged,
      tenantAccess.serviceAccountChanged,
      identity.accountChanged,
      identity.accountErased,
    ],
    revokes: false,
    hasDatabase: true,
  },
};

export const serviceNames = Object.keys(topology) as ServiceName[];
