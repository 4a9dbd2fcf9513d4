import type { Area, CustomerId, CustomerRole, Language, ProviderId } from '@gatehouse/contracts';
import {
  isAccessOpen,
  nextAccessStatus,
  type AccessAction,
  type AccessStatus,
} from '@gatehouse/contracts/tenant-access';

/** The provider's permission for one customer to use the portal. */
export interface AccessGrant {
  readonly customerId: CustomerId;
  readonly providerId: ProviderId;
  readonly status: AccessStatus;
  readonly areas: Area[];
  /** The role that redeeming the activation email gives. */
  readonly activationRole: CustomerRole;
  /** The language of the activation e-mail; null for the customer's, or else the provider's. */
  readonly activationLanguage: Language | null;
  readonly pendingSince: Date | null;
  readonly acceptedAt: Date | null;
  readonly disabledAt: Date | null;
  /** Incremented when older tokens become stale: access was disabled, or its areas changed. */
  readonly epoch: number;
  /** The epoch at which access last ended, by the toggle or with the module: sessions that started before it are over for good. */
  readonly endedEpoch: number;
  /** The epoch at which access was last turned on while nobody could sign in, which asks for an activation e-mail of that epoch. */
  readonly activationEpoch: number;
  /** Incremented on every change. */
  readonly version: number;
}

/** What turning access on opens by default. */
export const FIRST_AREAS: Area[] = ['jobs', 'assets'];

/** A bug in the caller, which knows the status before it acts. */
export class InvalidAccessTransition extends Error {
  constructor(status: AccessStatus, action: AccessAction) {
    super(`An access grant that is ${status} cannot ${action}.`);
  }
}

/** The initial state, of a customer that never had access. */
export const neverGranted = (customerId: CustomerId, providerId: ProviderId): AccessGrant => ({
  customerId,
  providerId,
  status: 'off',
  areas: [],
  activationRole: 'administrator',
  activationLanguage: null,
  pendingSince: null,
  acceptedAt: null,
  disabledAt: null,
  epoch: 0,
  endedEpoch: 0,
  activationEpoch: 0,
  version: 0,
});

/** @throws InvalidAccessTransition */
export function transition(grant: AccessGrant, action: AccessAction, now: Date): AccessGrant {
  const status = nextAccessStatus(grant, action);
  if (!status) throw new InvalidAccessTransition(grant.status, action);
  const moved = { ...grant, status, version: grant.version + 1 };
  switch (status) {
    case 'pending':
      return { ...moved, pendingSince: now, disabledAt: null };
    case 'accepted':
      return {
        ...moved,
        acceptedAt: grant.acceptedAt ?? now,
        pendingSince: null,
        disabledAt: null,
      };
    case 'disabled':
      return { ...withSessionsEnded(grant), status, disabledAt: now, pendingSince: null };
    case 'off':
      throw new InvalidAccessTransition(grant.status, action);
  }
}

/** Ends the sessions that have started so far, for good. Whether access is open stays as it is. */
export const withSessionsEnded = (grant: AccessGrant): AccessGrant => ({
  ...grant,
  epoch: grant.epoch + 1,
  endedEpoch: grant.epoch + 1,
  version: grant.version + 1,
});

/** Changes to what access covers. Omitted fields stay as they are. */
export interface AccessPatch {
  areas?: Area[] | undefined;
  role?: CustomerRole | undefined;
}

/** The toggle, along with changes to what access covers and how it is announced. */
export interface AccessSwitch extends AccessPatch {
  enabled: boolean;
  language?: Language | undefined;
}

/** Returns the same grant if nothing changes. */
export function applySwitch(grant: AccessGrant, change: AccessSwitch, now: Date): AccessGrant {
  const moved =
    change.enabled === isAccessOpen(grant)
      ? grant
      : transition(grant, change.enabled ? 'enable' : 'disable', now);
  const areas =
    change.areas ?? (grant.status === 'off' && change.enabled ? FIRST_AREAS : undefined);
  return withLanguage(applyPatch(moved, { ...change, areas }), change.language);
}

/** Asks for an activation e-mail, once for each time that access is turned on. */
export const withActivation = (grant: AccessGrant): AccessGrant => ({
  ...grant,
  activationEpoch: grant.epoch,
});

/** Changes what access covers, never whether it is open. Returns the same grant if nothing changes. */
export const applyPatch = (grant: AccessGrant, { areas, role }: AccessPatch): AccessGrant =>
  withRole(withAreas(grant, areas), role);

function withAreas(grant: AccessGrant, areas: Area[] | undefined): AccessGrant {
  if (!areas) return grant;
  const sorted = [...new Set(areas)].sort();
  if (sorted.join() === [...grant.areas].sort().join()) return grant;
  return { ...grant, areas: sorted, epoch: grant.epoch + 1, version: grant.version + 1 };
}

function withRole(grant: AccessGrant, role: CustomerRole | undefined): AccessGrant {
  if (!role || role === grant.activationRole) return grant;
  return { ...grant, activationRole: role, version: grant.version + 1 };
}

function withLanguage(grant: AccessGrant, language: Language | undefined): AccessGrant {
  if (!language || language === grant.activationLanguage) return grant;
  return { ...grant, activationLanguage: language, version: grant.version + 1 };
}
