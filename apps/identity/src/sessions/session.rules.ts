import type { MembershipId, OrganizationId, SessionId, UserId } from '@gatehouse/contracts';
import type { Admission } from '@gatehouse/contracts/tenant-access';

/** One person, signed in to one organisation on one device. */
export interface Session {
  readonly id: SessionId;
  readonly userId: UserId;
  readonly organizationId: OrganizationId;
  readonly membershipId: MembershipId;
  /** How far the rights reached when it began: what was taken away since ends it. */
  readonly membershipEpoch: number;
  readonly organizationEpoch: number;
  /** The terms that bound when it began. */
  readonly termsVersion: number;
  readonly address: string;
  readonly userAgent: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  /** When it ends, however it is used; null where only resting ends it. */
  readonly endsAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedBecause: EndReason | null;
}

export type EndReason =
  | 'signed-out'
  | 'signed-out-elsewhere'
  | 'switched'
  | 'replayed'
  | 'access-ended'
  | 'password-changed'
  | 'password-reset'
  | 'unused';

/** A session that nobody continued for this long, in seconds, is over. */
export const IDLE_LIMIT_S = 30 * 24 * 60 * 60;

export const isOver = (session: Session, now: Date): boolean =>
  session.endedAt !== null || endOf(session) < now;

/** When a session ends that is not used from now on. */
export const endOf = ({ endsAt, lastSeenAt }: Session): Date => {
  const resting = new Date(lastSeenAt.getTime() + IDLE_LIMIT_S * 1_000);
  return endsAt && endsAt < resting ? endsAt : resting;
};

/** What the owner of memberships needs to know to let a session go on. */
export const sessionBaseline = (session: Session) => ({
  membershipId: session.membershipId,
  epochs: { membership: session.membershipEpoch, organization: session.organizationEpoch },
  termsVersion: session.termsVersion,
});

export function newSession(
  id: SessionId,
  userId: UserId,
  admission: Admission,
  device: { address: string; userAgent: string },
  now: Date,
  endsAt: Date | null,
): Session {
  return {
    id,
    userId,
    organizationId: admission.organization.id,
    membershipId: admission.membershipId,
    membershipEpoch: admission.epochs.membership,
    organizationEpoch: admission.epochs.organization,
    termsVersion: admission.termsVersion,
    address: device.address.slice(0, 100),
    userAgent: device.userAgent.slice(0, 300),
    createdAt: now,
    lastSeenAt: now,
    endsAt,
    endedAt: null,
    endedBecause: null,
  };
}
