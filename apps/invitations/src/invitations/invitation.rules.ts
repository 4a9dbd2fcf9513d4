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
  isInvitationOpen,
  InvitationExpired,
  InvitationNotOpen,
  InvitationUnknown,
  InvitationUsed,
  LINK_LIFETIME_MS,
} from '@gatehouse/contracts/invitations';
import {
  InvitationWithdrawn,
  type Inviter,
  type WithdrawalReason,
} from '@gatehouse/contracts/tenant-access';

/** An invitation to become a member, redeemed with the token of its newest link. */
export interface Invitation {
  readonly id: InvitationId;
  readonly organizationId: OrganizationId;
  readonly organizationName: string;
  /** The provider that invites to its customer; null if an organisation invites for itself. */
  readonly providerId: ProviderId | null;
  /** `activation`: sent to the customer's own address when its portal access is turned on. */
  readonly purpose: 'activation' | 'membership';
  readonly email: string;
  readonly emailKey: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly language: Language;
  /** Names of built-in roles, ids of custom ones. */
  readonly roles: string[];
  /** The names of `roles` when it was sent. */
  readonly roleNames: string[];
  readonly platformRole: PlatformRole;
  readonly externalId: string | null;
  /** The last sender: their permissions decide whether it may be redeemed. Null together with the organisation if the platform sent it. */
  readonly inviterId: UserId | null;
  readonly inviterOrganizationId: OrganizationId | null;
  /** The contact that becomes a user by accepting it. */
  readonly contactId: ContactId | null;
  /** Of an activation: how often the customer's access had been turned off when it was sent. A new one is sent only when this grows. */
  readonly accessEpoch: number;
  /** Warnings that the inviter was shown. */
  readonly warnings: string[];
  readonly status: 'draft' | 'sent' | 'accepted' | 'revoked';
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly expiresAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly acceptedBy: UserId | null;
  /** What it depended on that is gone for good. */
  readonly withdrawnBecause: WithdrawalReason | null;
  /** When the holder of the link last had it renewed. */
  readonly renewedAt: Date | null;
  /** The organisation whose sending cap holds its mail back until there is room. */
  readonly heldBackBy: OrganizationId | null;
  /** Incremented by every change. */
  readonly version: number;
}

/** How often the holder of a link can have it renewed. */
const RENEWAL_INTERVAL_MS = 10 * 60_000;

/** The invitation once a new link is sent, which replaces the previous one. */
export const withNewLink = (invitation: Invitation, now: Date): Invitation => ({
  ...invitation,
  status: 'sent',
  withdrawnBecause: null,
  heldBackBy: null,
  sentAt: now,
  expiresAt: new Date(now.getTime() + LINK_LIFETIME_MS),
  version: invitation.version + 1,
});

/** Whether its invitee had their personal data removed. */
export const isErased = ({ emailKey }: Invitation): boolean => emailKey.endsWith('@erased.invalid');

export const withdraw = (invitation: Invitation): Invitation => ({
  ...invitation,
  status: 'revoked',
  heldBackBy: null,
  version: invitation.version + 1,
});

/**
 * Withdraws an invitation that depended on something that is gone. One that lost its inviter becomes a draft, so that someone else can
 * resend it; otherwise a new invitation is needed.
 */
export const withdrawBecause = (invitation: Invitation, because: WithdrawalReason): Invitation => ({
  ...withdraw(invitation),
  ...(because === 'inviter-removed' ? { status: 'draft' as const } : {}),
  withdrawnBecause: because,
});

export const isExpired = ({ expiresAt }: Invitation, now: Date): boolean =>
  expiresAt === null || expiresAt <= now;

/** Whether there is a link that has not expired, or one is about to be sent. */
export const hasLiveLink = (invitation: Invitation, now: Date): boolean =>
  invitation.heldBackBy !== null || (invitation.status === 'sent' && !isExpired(invitation, now));

/**
 * A link works for 24 hours, as long as it is the newest one and the invitation was neither accepted nor withdrawn.
 * @throws InvitationUsed, InvitationWithdrawn, InvitationUnknown, InvitationExpired
 */
export function requireRedeemable(invitation: Invitation, newestLink: boolean, now: Date): void {
  if (invitation.status === 'accepted') throw new InvitationUsed();
  const { withdrawnBecause: because } = invitation;
  if (because) throw new InvitationWithdrawn({ because });
  if (invitation.status !== 'sent') throw new InvitationUnknown();
  if (!newestLink || isExpired(invitation, now)) throw new InvitationExpired();
}

/** @throws InvitationNotOpen */
export function requireOpen(invitation: Invitation): void {
  if (!isInvitationOpen(invitation)) throw new InvitationNotOpen({ status: invitation.status });
}

/** The user by whose permissions an invitation is judged; null if the platform sent it. */
export const inviterOf = ({
  inviterId,
  inviterOrganizationId,
}: Pick<Invitation, 'inviterId' | 'inviterOrganizationId'>): Inviter | null =>
  inviterId && inviterOrganizationId
    ? { userId: inviterId, organizationId: inviterOrganizationId }
    : null;

/** Whether the holder of the link can have it renewed: only once it has expired, and at limited intervals. */
export const canRenew = (invitation: Invitation, now: Date): boolean =>
  invitation.status === 'sent' &&
  isExpired(invitation, now) &&
  (invitation.renewedAt === null ||
    now.getTime() - invitation.renewedAt.getTime() >= RENEWAL_INTERVAL_MS);
