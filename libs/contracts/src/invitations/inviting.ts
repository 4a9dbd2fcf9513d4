import { z } from 'zod';
import { call } from '../call.js';
import { ContactId, CustomerId } from '../ids.js';
import { PlatformRole } from '../permissions.js';
import { Email, Language, line, personName } from '../scalar.js';
import { RoleReference, RoleReferences } from '../tenant-access/roles.js';
import { DepartmentBound } from '../tenant-access/departments.js';
import { Invitation, invitationProblems, customerInvitationProblems } from './invitations.js';

/** What is said of a person who is invited, besides their roles. */
export const invitedPerson = {
  email: Email,
  language: Language.default('en'),
  externalId: line(200).optional(),
  platformRole: PlatformRole.default('platform-user'),
};

export const inviteToCustomer = call('invitations', 'invite-to-customer', {
  summary:
    'Invites a person of a customer (B5); an administrator of one that is not independent only with a warning (B6)',
  http: { method: 'POST', path: '/customers/:customerId/invitations', status: 201 },
  access: 'invitations:manage',
  input: z.strictObject({
    customerId: CustomerId,
    ...invitedPerson,
    firstName: personName,
    lastName: personName,
    role: RoleReference,
    /** Off: a draft, which Resend sends (C5). */
    inviteNow: z.boolean().default(true),
  }),
  output: Invitation,
  problems: [...customerInvitationProblems, ...invitationProblems],
});

export const inviteMember = call('invitations', 'invite-member', {
  summary: "Invites a person to the caller's own organisation (B7, C5, C6)",
  http: { method: 'POST', path: '/invitations', status: 201 },
  access: 'members:manage',
  input: z.strictObject({
    ...invitedPerson,
    firstName: personName.optional(),
    lastName: personName.optional(),
    roles: RoleReferences.min(1),
    inviteNow: z.boolean().default(true),
  }),
  output: Invitation,
  problems: [DepartmentBound, ...invitationProblems],
});

export const enableContact = call('invitations', 'enable-contact', {
  summary: 'Makes a contact a user: it keeps its id and history, and is sent an invitation (E4)',
  http: { method: 'POST', path: '/contacts/:contactId/enable', status: 201 },
  access: 'contacts:manage',
  input: z.strictObject({
    contactId: ContactId,
    roles: RoleReferences.min(1).optional(),
  }),
  output: Invitation,
  problems: [...customerInvitationProblems, ...invitationProblems],
});
