import type { MembershipId, OrganizationId, SessionId, UserId } from '@gatehouse/contracts';
import type { SessionEndReason } from '@gatehouse/contracts/identity';
import type { Admission } from '@gatehouse/contracts/tenant-access';

/** A user who is signed in to one organization on one device. */
export interface Session {
  readonly id: SessionId;
  readonly userId: UserId;
  readonly organizationId: OrganizationId;
  readonly membershipId: MembershipId;
  /** The epochs at the start. Access that was taken away since then ends the session. */
  readonly membershipEpoch: number;
  readonly organizationEpoch: number;
  /** The version of the terms that applied at the start. */
  readonly termsVersion: number;
  readonly address: string;
  readonly userAgent: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  /** When it ends regardless of use; null if it only ends when idle. */
  readonly endsAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedBecause: SessionEndReason | null;
}

/** A session as it begins: its times are those of the transaction. */
export type NewSession = Omit<Session, 'createdAt' | 'lastSeenAt' | 'endedAt' | 'endedBecause'>;

/** A session ends after this many seconds without use. */
export const IDLE_LIMIT_S = 30 * 24 * 60 * 60;

export const isOver = (session: Session, now: Date): boolean =>
  session.endedAt !== null || endOf(session) < now;

/** When the session ends if it is not used again. */
export const endOf = ({ endsAt, lastSeenAt }: Session): Date => {
  const idleEnd = new Date(lastSeenAt.getTime() + IDLE_LIMIT_S * 1_000);
  return endsAt && endsAt < idleEnd ? endsAt : idleEnd;
};

/** What tenant-access needs to decide whether a session may continue. */
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
  endsAt: Date | null,
): NewSession {
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
    endsAt,
  };
}
