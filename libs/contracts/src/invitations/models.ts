import { z } from 'zod';
import { InvitationId, OrganizationId, UserId } from '../ids.js';
import { PlatformRole } from '../permissions.js';
import { OrganizationRef } from '../tenant-access/models.js';
import { OfferLoss } from '../tenant-access/offer-models.js';
import { Email, Instant, Language, line } from '../scalar.js';

export const InvitationStatus = z.enum([
  'draft',
  'sent',
  'accepted',
  'expired',
  'revoked',
  'blocked',
]);
export type InvitationStatus = z.infer<typeof InvitationStatus>;

/** An offer of membership, as those see it who may manage it. Its token is in the e-mail and nowhere else. */
export const Invitation = z.object({
  id: InvitationId,
  organizationId: OrganizationId,
  email: z.string(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  language: Language,
  /** By the names that the roles had when they were offered. */
  roles: z.array(z.string()),
  platformRole: PlatformRole,
  externalId: z.string().nullable(),
  status: InvitationStatus,
  createdAt: Instant,
  sentAt: Instant.nullable(),
  expiresAt: Instant.nullable(),
  acceptedAt: Instant.nullable(),
  warnings: z.array(z.string()),
  /** Where it was withdrawn because what it rests on is gone: what that was. With the inviter gone it is a draft again, to be resent by another. */
  withdrawnBecause: OfferLoss.nullable(),
});
export type Invitation = z.infer<typeof Invitation>;

export const InvitationMomentKind = z.enum([
  'created',
  'sent',
  'delivered',
  'refused',
  /** The mail server put the mail off until we gave up. */
  'given-up',
  'opened',
  'expired',
  'renewed',
  'accepted',
  'revoked',
]);
export type InvitationMomentKind = z.infer<typeof InvitationMomentKind>;

/** Something that happened to an invitation. */
export const InvitationMoment = z.object({
  at: Instant,
  event: InvitationMomentKind,
  /** The person who did it; null where nobody did. */
  actorId: UserId.nullable(),
  /** What the mail server said. */
  words: z.string().nullable(),
});
export type InvitationMoment = z.infer<typeof InvitationMoment>;

/** What is said of a person who is invited, besides their roles. */
export const invitedPerson = {
  email: Email,
  language: Language.default('en'),
  externalId: line(200).optional(),
  platformRole: PlatformRole.default('platform-user'),
};

/** What a link says to whoever opens it. */
export const ActivationLookup = z.object({
  organization: OrganizationRef.pick({ id: true, name: true }),
  email: z.string(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  language: Language,
  expiresAt: Instant,
  accountExists: z.boolean(),
});
