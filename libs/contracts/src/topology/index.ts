import type { Call, ServiceName } from '../call.js';
import type { Event } from '../event.js';
import * as identity from '../identity/index.js';
import * as invitations from '../invitations/index.js';
import * as notifications from '../notifications/index.js';
import * as serviceDesk from '../service-desk/index.js';
import * as tenantAccess from '../tenant-access/index.js';

const isCall = (value: unknown): value is Call =>
  typeof value === 'object' && value !== null && 'subject' in value && 'access' in value;
const isEvent = (value: unknown): value is Event =>
  typeof value === 'object' && value !== null && 'subject' in value && 'data' in value;

const modules: object[] = [tenantAccess, identity, invitations, notifications, serviceDesk];
const exported = modules.flatMap((module): unknown[] => Object.values(module));

/** Every call of the platform. */
export const allCalls: readonly Call[] = exported.filter(isCall);

/** Every event of the platform. */
export const allEvents: readonly Event[] = exported.filter(isEvent);

/** The calls that the gateway offers over HTTP. */
export const httpCalls = allCalls.filter((call) => call.http !== undefined);

interface Place {
  /** The calls it makes, always to services further down. */
  calls: readonly Call[];
  /** The events it takes in. */
  hears: readonly Event[];
  /** Whether it takes rights away, and so writes revocations. */
  revokes: boolean;
  hasDatabase: boolean;
}

/**
 * Who calls and hears whom. Calls go down (gateway, invitations, identity, tenant-access), events go up, so no cycle can arise.
 * The NATS users' rights are made from this table: what it does not list is denied.
 */
export const topology: Readonly<Record<ServiceName, Place>> = {
  gateway: {
    calls: [...httpCalls, identity.getSigningKeys],
    hears: [],
    revokes: false,
    hasDatabase: false,
  },
  invitations: {
    calls: [
      identity.findAccount,
      identity.ensureAccount,
      identity.startSession,
      tenantAccess.getActivation,
      tenantAccess.ensureMembership,
      tenantAccess.getJoinable,
      tenantAccess.judgeOffers,
      tenantAccess.removeMembership,
      tenantAccess.prepareContact,
    ],
    hears: [
      tenantAccess.providerCreated,
      tenantAccess.accessGrantChanged,
      tenantAccess.contactEnabled,
      notifications.emailBlockChanged,
      notifications.invitationMailSettled,
    ],
    revokes: false,
    hasDatabase: true,
  },
  identity: {
    calls: [
      tenantAccess.admitMember,
      tenantAccess.ensureMembership,
      tenantAccess.requireManageable,
    ],
    hears: [
      tenantAccess.accessGrantChanged,
      tenantAccess.membershipRemoved,
      tenantAccess.providerChanged,
      notifications.emailBlockChanged,
    ],
    revokes: true,
    hasDatabase: true,
  },
  'tenant-access': {
    calls: [],
    hears: [identity.accountChanged, identity.sessionStarted, notifications.emailBlockChanged],
    revokes: true,
    hasDatabase: true,
  },
  notifications: {
    calls: [],
    hears: [
      invitations.invitationIssued,
      invitations.invitationRevoked,
      identity.passwordResetRequested,
    ],
    revokes: false,
    hasDatabase: true,
  },
  'service-desk': {
    calls: [],
    hears: [tenantAccess.customerChanged],
    revokes: false,
    hasDatabase: true,
  },
};

export const serviceNames = Object.keys(topology) as ServiceName[];
