import { z } from 'zod';
import { call, pageOf, PageQuery } from '../call.js';
import { InvitationId, UserId } from '../ids.js';
import { NotFound, PermissionDenied } from '../problems.js';
import { Instant } from '../scalar.js';
import { DepartmentBound } from '../tenant-access/departments.js';
import { ModuleNotEnabled } from '../tenant-access/organizations.js';

export const InvitationTimelineEvent = z.enum([
  'created',
  'sent',
  'delivered',
  'refused',
  /** The mail server deferred the email until we gave up. */
  'given-up',
  'opened',
  'expired',
  'renewed',
  'accepted',
  'revoked',
]);

export type InvitationTimelineEvent = z.infer<typeof InvitationTimelineEvent>;

/** An event in the history of an invitation. */
export const InvitationTimelineEntry = z.object({
  at: Instant,
  event: InvitationTimelineEvent,
  actorId: UserId.nullable().describe('The user who did it; null if it happened by itself.'),
  words: z.string().nullable().describe('The response of the mail server.'),
});

export type InvitationTimelineEntry = z.infer<typeof InvitationTimelineEntry>;

export const getInvitationTimeline = call('invitations', 'get-invitation-timeline', {
  summary: 'Get the history of an invitation',
  description: 'Oldest first.',
  http: { method: 'GET', path: '/invitations/:invitationId/timeline' },
  access: 'signed-in',
  input: PageQuery.omit({ q: true }).extend({ invitationId: InvitationId }),
  output: pageOf(InvitationTimelineEntry),
  problems: [NotFound, PermissionDenied, DepartmentBound, ModuleNotEnabled],
});
