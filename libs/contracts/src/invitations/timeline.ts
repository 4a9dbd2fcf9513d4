import { z } from 'zod';
import { call, pageOf, PageQuery } from '../call.js';
import { InvitationId, UserId } from '../ids.js';
import { NotFound, PermissionDenied } from '../problems.js';
import { Instant } from '../scalar.js';
import { DepartmentBound } from '../tenant-access/departments.js';
import { ModuleNotEnabled } from '../tenant-access/organizations.js';

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

export const getInvitationTimeline = call('invitations', 'get-invitation-timeline', {
  summary: 'Shows what happened to an invitation, oldest first',
  http: { method: 'GET', path: '/invitations/:invitationId/timeline' },
  access: 'signed-in',
  input: PageQuery.omit({ q: true }).extend({ invitationId: InvitationId }),
  output: pageOf(InvitationMoment),
  problems: [NotFound, PermissionDenied, DepartmentBound, ModuleNotEnabled],
});
