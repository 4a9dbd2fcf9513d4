import { z } from 'zod';
import { call, pageOf, PageQuery } from '../call.js';
import { Email } from '../scalar.js';
import { Invitation } from './invitations.js';

/** What platform support sees of an invitation. */
export const SupportInvitation = Invitation.pick({
  id: true,
  organizationId: true,
  status: true,
  createdAt: true,
  sentAt: true,
  expiresAt: true,
  acceptedAt: true,
}).extend({ organizationName: z.string() });

export type SupportInvitation = z.infer<typeof SupportInvitation>;

export const listInvitationsOfPerson = call('invitations', 'list-invitations-of-person', {
  summary: 'List the invitations to an email address',
  description: 'From all organizations, newest first.',
  http: { method: 'GET', path: '/platform/people/:email/invitations' },
  access: 'platform-support',
  input: PageQuery.omit({ q: true }).extend({ email: Email }),
  output: pageOf(SupportInvitation),
  problems: [],
});
