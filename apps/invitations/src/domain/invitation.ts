import type {
  InvitationId,
  Language,
  OrganizationId,
  PlatformRole,
  ProviderId,
  UserId,
} from '@gatehouse/contracts';
import {
  InvitationExpired,
  InvitationUnknown,
  InvitationUsed,
} from '@gatehouse/contracts/invitations';

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
  readonly roles: string[];
  readonly platformRole: PlatformRole;
  readonly externalId: string | null;
  readonly status: 'draft' | 'sent' | 'accepted' | 'revoked';
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly expiresAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly acceptedBy: UserId | null;
  /** How often the organisation had been shut when it was offered: a shutting ends every link from before it. */
  readonly accessEpoch: number;
  /** When its holder last had it renewed. */
  readonly renewedAt: Date | null;
  /** Counts every change. */
  readonly version: number;
}

/** C8. */
export const LINK_LIFETIME_MS = 24 * 60 * 60_000;

/** A holder may have a new link sent this often. */
const RENEW_EVERY_MS = 10 * 60_000;

/** With a new link: whatever link there was is over. */
export const withNewLink = (invitation: Invitation, now: Date): Invitation => ({
  ...invitation,
  status: 'sent',
  sentAt: now,
  expiresAt: new Date(now.getTime() + LINK_LIFETIME_MS),
  version: invitation.version + 1,
});

export const isExpired = ({ expiresAt }: Invitation, now: Date): boolean =>
  expiresAt === null || expiresAt <= now;

/**
 * A link is good while it is the newest of an invitation that was neither used nor withdrawn, and for 24 hours.
 * @throws InvitationUsed, InvitationUnknown, InvitationExpired
 */
export function requireRedeemable(invitation: Invitation, newestLink: boolean, now: Date): void {
  if (invitation.status === 'accepted') throw new InvitationUsed();
  if (invitation.status !== 'sent') throw new InvitationUnknown();
  if (!newestLink || isExpired(invitation, now)) throw new InvitationExpired();
}

/** Whether the holder of the newest link may have another one: only of one that has expired, and not again and again. */
export const mayRenew = (invitation: Invitation, now: Date): boolean =>
  invitation.status === 'sent' &&
  isExpired(invitation, now) &&
  (invitation.renewedAt === null ||
    now.getTime() - invitation.renewedAt.getTime() >= RENEW_EVERY_MS);
