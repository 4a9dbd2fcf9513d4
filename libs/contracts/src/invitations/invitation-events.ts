import { z } from 'zod';
import { event } from '../event.js';
import { InvitationId, OrganizationId, UserId } from '../ids.js';
import { Instant, Language } from '../scalar.js';

export const invitationIssued = event('invitations', 'invitation-issued', {
  summary: 'An invitation has a new link, which is to be sent by email',
  data: z.object({
    invitationId: InvitationId,
    organizationId: OrganizationId,
    organizationName: z.string(),
    email: z.string(),
    firstName: z.string().nullable(),
    language: Language,
    invitedBy: UserId.nullable().optional(),
    /** The token, encrypted for the notifications service (JWE, RFC 7516). */
    sealedToken: z.string(),
    expiresAt: Instant,
  }),
});

export const invitationAccepted = event('invitations', 'invitation-accepted', {
  summary: 'An invitation was redeemed',
  data: z.object({ invitationId: InvitationId, organizationId: OrganizationId, userId: UserId }),
});

export const invitationRevoked = event('invitations', 'invitation-revoked', {
  summary: 'An invitation was revoked; its link no longer works',
  data: z.object({ invitationId: InvitationId, organizationId: OrganizationId }),
});
