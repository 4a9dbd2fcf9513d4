import type {
  ContactId,
  InvitationId,
  Language,
  OrganizationId,
  PlatformRole,
  ProviderId,
  UserId,
} from '@gatehouse/contracts';
import {
  InvitationExpired,
  InvitationNotOpen,
  InvitationUnknown,
  InvitationUsed,
} from '@gatehouse/contracts/invitations';
import {
  InvitationWithdrawn,
  type Inviter,
  type OfferLoss,
} from '@gatehouse/contracts/tenant-access';

/** An offer of membership, redeemed with the token of its newest link. */
export interface Invitation {
  readonly id: InvitationId;
  readonly organizationId: OrganizationId;
  readonly organizationName: string;
  /** The provider that offers it for its customer; null where an organisation invites for itself. */
  readonly providerId: ProviderId | null;
  /** `activation`: the one that turning a customer's portal on sends to the customer's own address (D2). */
  readonly purpose: 'activation' | 'membership';
  readonly email: string;
  readonly emailKey: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly language: Language;
  /** Built-in roles by name, custom ones by id. */
  readonly roles: string[];
  /** The same by the names that they had when they were offered. */
  readonly roleNames: string[];
  readonly platformRole: PlatformRole;
  readonly externalId: string | null;
  /** On whose right it rests: whoever sent it last. Both null where it is the platform that offers. */
  readonly inviterId: UserId | null;
  readonly inviterOrganizationId: OrganizationId | null;
  /** The contact that becomes a user by it (E4). */
  readonly contactId: ContactId | null;
  /**
   * Of an activation: how often the customer's access had ended when it was offered. Turned on once more, it is offered anew, and at
   * no other change of the access.
   */
  readonly accessEpoch: number;
  /** What the inviter was told of the offer (B6). */
  readonly warnings: string[];
  readonly status: 'draft' | 'sent' | 'accepted' | 'revoked';
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly expiresAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly acceptedBy: UserId | null;
  /** What it rested on that is gone for good. */
  readonly withdrawnBecause: OfferLoss | null;
  /** When its holder last had it renewed. */
  readonly renewedAt: Date | null;
  /** The organisation whose cap holds its mail back: it is sent as soon as there is room. */
  readonly heldBackBy: OrganizationId | null;
  /** Counts every change. */
  readonly version: number;
}

/** C8. */
export const LINK_LIFETIME_MS = 24 * 60 * 60_000;

/** A holder may have a new link sent this often. */
const RENEWAL_INTERVAL_MS = 10 * 60_000;

/** With a new link: whatever link there was is over. */
export const withNewLink = (invitation: Invitation, now: Date): Invitation => ({
  ...invitation,
  status: 'sent',
  withdrawnBecause: null,
  heldBackBy: null,
  sentAt: now,
  expiresAt: new Date(now.getTime() + LINK_LIFETIME_MS),
  version: invitation.version + 1,
});

export const isOpen = ({ status }: Invitation): boolean => status === 'draft' || status === 'sent';

/** Withdrawn: nobody can redeem it any more. */
export const withdraw = (invitation: Invitation): Invitation => ({
  ...invitation,
  status: 'revoked',
  heldBackBy: null,
  version: invitation.version + 1,
});

/**
 * What it rests on is gone for good, so its link is dead, and everybody who looks at it sees why. Another inviter can be found by
 * sending it again; for what else is gone it has to be another invitation.
 */
export const withdrawBecause = (invitation: Invitation, because: OfferLoss): Invitation => ({
  ...withdraw(invitation),
  ...(because === 'inviter-removed' ? { status: 'draft' as const } : {}),
  withdrawnBecause: because,
});

export const isExpired = ({ expiresAt }: Invitation, now: Date): boolean =>
  expiresAt === null || expiresAt <= now;

/** Whether somebody has a link that has not expired, or is about to get one. */
export const hasLiveLink = (invitation: Invitation, now: Date): boolean =>
  invitation.heldBackBy !== null || (invitation.status === 'sent' && !isExpired(invitation, now));

/**
 * A link is good while it is the newest of an invitation that was neither used nor withdrawn, and for 24 hours.
 * @throws InvitationUsed, InvitationWithdrawn, InvitationUnknown, InvitationExpired
 */
export function requireRedeemable(invitation: Invitation, newestLink: boolean, now: Date): void {
  if (invitation.status === 'accepted') throw new InvitationUsed();
  const { withdrawnBecause: because } = invitation;
  if (because) throw new InvitationWithdrawn({ because });
  if (invitation.status !== 'sent') throw new InvitationUnknown();
  if (!newestLink || isExpired(invitation, now)) throw new InvitationExpired();
}

/**
 * What is neither used nor withdrawn can be sent, however old it is.
 * @throws InvitationNotOpen
 */
export function requireOpen({ status }: Invitation): void {
  if (status === 'accepted' || status === 'revoked') throw new InvitationNotOpen({ status });
}

/** The person on whose right an invitation rests; null for what the platform offers. */
export const inviterOf = ({
  inviterId,
  inviterOrganizationId,
}: Pick<Invitation, 'inviterId' | 'inviterOrganizationId'>): Inviter | null =>
  inviterId && inviterOrganizationId
    ? { userId: inviterId, organizationId: inviterOrganizationId }
    : null;

/** Whether the holder of the newest link may have another one: only of one that has expired, and not again and again. */
export const canRenew = (invitation: Invitation, now: Date): boolean =>
  invitation.status === 'sent' &&
  isExpired(invitation, now) &&
  (invitation.renewedAt === null ||
    now.getTime() - invitation.renewedAt.getTime() >= RENEWAL_INTERVAL_MS);
