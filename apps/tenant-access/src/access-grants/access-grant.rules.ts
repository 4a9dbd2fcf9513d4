import type { Area, CustomerId, CustomerRole, ProviderId } from '@gatehouse/contracts';
import type { AccessStatus } from '@gatehouse/contracts/tenant-access';

/** The provider's permission for one customer to use the portal. */
export interface AccessGrant {
  readonly customerId: CustomerId;
  readonly providerId: ProviderId;
  readonly status: AccessStatus;
  readonly areas: Area[];
  /** What whoever redeems the activation e-mail becomes. */
  readonly activationRole: CustomerRole;
  readonly pendingSince: Date | null;
  readonly acceptedAt: Date | null;
  readonly disabledAt: Date | null;
  /** Counts what a token issued before must not ignore: a disabling, or other areas. */
  readonly epoch: number;
  /** The epoch of the last disabling: sessions that began before it are over for good. */
  readonly endedEpoch: number;
  /** Counts every change. */
  readonly version: number;
}

export type AccessAction = 'enable' | 'accept' | 'disable';

type Next = AccessStatus | ((grant: AccessGrant) => AccessStatus);

/**
 * The access state machine. A customer that had accepted once comes back as accepted (A5); one that had not begins anew.
 * What the table does not list is refused.
 */
export const accessTransitions: Readonly<
  Record<AccessStatus, Partial<Record<AccessAction, Next>>>
> = {
  off: { enable: 'pending' },
  pending: { accept: 'accepted', disable: 'disabled' },
  accepted: { disable: 'disabled' },
  disabled: { enable: (grant) => (grant.acceptedAt ? 'accepted' : 'pending') },
};

const FIRST_AREAS: Area[] = ['jobs', 'assets'];

/** A wrong action: a fault of the caller's code, since it must know the status to ask. */
export class InvalidAccessTransition extends Error {
  constructor(status: AccessStatus, action: AccessAction) {
    super(`An access grant that is ${status} cannot ${action}.`);
  }
}

/** Where a customer stands that was never given access. */
export const neverGranted = (customerId: CustomerId, providerId: ProviderId): AccessGrant => ({
  customerId,
  providerId,
  status: 'off',
  areas: [],
  activationRole: 'administrator',
  pendingSince: null,
  acceptedAt: null,
  disabledAt: null,
  epoch: 0,
  endedEpoch: 0,
  version: 0,
});

/** @throws AccessActionRefused where the table has no such transition */
export function transition(grant: AccessGrant, action: AccessAction, now: Date): AccessGrant {
  const next = accessTransitions[grant.status][action];
  if (next === undefined) throw new InvalidAccessTransition(grant.status, action);
  const status = typeof next === 'function' ? next(grant) : next;
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
      return {
        ...moved,
        disabledAt: now,
        pendingSince: null,
        epoch: grant.epoch + 1,
        endedEpoch: grant.epoch + 1,
      };
    case 'off':
      throw new InvalidAccessTransition(grant.status, action);
  }
}

/** Whether the people of the customer are let in. */
export const isOpen = ({ status }: Pick<AccessGrant, 'status'>): boolean =>
  status === 'pending' || status === 'accepted';

/** What a provider wants a customer's access to open. What is left out stays as it is. */
export interface AccessPatch {
  areas?: Area[] | undefined;
  role?: CustomerRole | undefined;
}

/** The same, and whether it is on. */
export interface AccessSwitch extends AccessPatch {
  enabled: boolean;
}

/** Brings a grant to what the provider wants; the same grant where it is so already. */
export function applySwitch(grant: AccessGrant, wish: AccessSwitch, now: Date): AccessGrant {
  const moved =
    wish.enabled === isOpen(grant)
      ? grant
      : transition(grant, wish.enabled ? 'enable' : 'disable', now);
  const areas = wish.areas ?? (grant.status === 'off' && wish.enabled ? FIRST_AREAS : undefined);
  return applyPatch(moved, { ...wish, areas });
}

/** Changes what a grant opens, and never whether it is open; the same grant where it is so already. */
export const applyPatch = (grant: AccessGrant, { areas, role }: AccessPatch): AccessGrant =>
  withRole(withAreas(grant, areas), role);

function withAreas(grant: AccessGrant, areas: Area[] | undefined): AccessGrant {
  if (!areas) return grant;
  const wanted = [...new Set(areas)].sort();
  if (wanted.join() === [...grant.areas].sort().join()) return grant;
  return { ...grant, areas: wanted, epoch: grant.epoch + 1, version: grant.version + 1 };
}

function withRole(grant: AccessGrant, role: CustomerRole | undefined): AccessGrant {
  if (!role || role === grant.activationRole) return grant;
  return { ...grant, activationRole: role, version: grant.version + 1 };
}
