import { z } from 'zod';
import { call } from '../call.js';
import { ContactId, CustomerId } from '../ids.js';
import { PlatformRole } from '../permissions.js';
import { Email, Language, line, personName } from '../scalar.js';
import { RoleReference, RoleReferences } from '../tenant-access/role-references.js';
import { DepartmentBound } from '../tenant-access/departments.js';
import { Invitation, invitationProblems, customerInvitationProblems } from './invitations.js';

/** The invited person, without names and roles. */
export const invitedPerson = {
  email: Email,
  language: Language.default('en'),
  externalId: line(200).optional(),
  platformRole: PlatformRole.default('platform-user'),
};

export const inviteToCustomer = call('invitations', 'invite-to-customer', {
  summary: "Invite a person to a customer's organization",
  description:
    'Inviting an administrator adds a warning to the invitation, unless the customer is independent.',
  http: { method: 'POST', path: '/customers/:customerId/invitations', status: 201 },
  access: 'invitations:manage',
  input: z.strictObject({
    customerId: CustomerId,
    ...invitedPerson,
    firstName: personName,
    lastName: personName,
    role: RoleReference,
    inviteNow: z
      .boolean()
      .default(true)
      .describe('If false, creates a draft that can be sent later with the resend call.'),
  }),
  output: Invitation,
  problems: [...customerInvitationProblems, ...invitationProblems],
});

export const inviteMember = call('invitations', 'invite-member', {
  summary: 'Invite a person to your own organization',
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
  summary: 'Invite a contact as a user',
  description: 'The contact keeps its id and history.',
  http: { method: 'POST', path: '/contacts/:contactId/enable', status: 201 },
  access: 'contacts:manage',
  input: z.strictObject({
    contactId: ContactId,
    roles: RoleReferences.min(1).optional(),
  }),
  output: Invitation,
  problems: [...customerInvitationProblems, ...invitationProblems],
});
