import { z } from 'zod';
import { call, Nothing, pageOf, PageQuery } from '../call.js';
import { ContactId, CustomerId, InvitationId } from '../ids.js';
import { NotFound, PermissionDenied, RateLimited } from '../problems.js';
import { personName } from '../scalar.js';
import {
  AccessNotOpen,
  AlreadyMember,
  CustomerNotCorporate,
  EmailBlocked,
  EmailDomainNotAllowed,
  LastAdministrator,
  ModuleNotEnabled,
  RoleUnknown,
} from '../tenant-access/problems.js';
import { RoleReference, RoleReferences } from '../tenant-access/people-models.js';
import { CustomerIndependent, DepartmentBound } from '../tenant-access/people-problems.js';
import { Invitation, InvitationMoment, InvitationStatus, invitedPerson } from './models.js';
import { InvitationExists, InvitationInUse, InvitationNotOpen } from './problems.js';

/** Why one person cannot be invited. */
const unfit = [
  PermissionDenied,
  RoleUnknown,
  EmailBlocked,
  EmailDomainNotAllowed,
  AlreadyMember,
  InvitationExists,
  RateLimited,
];

/** Why nobody of a customer can be invited. */
const unfitCustomer = [
  NotFound,
  DepartmentBound,
  ModuleNotEnabled,
  CustomerNotCorporate,
  CustomerIndependent,
  AccessNotOpen,
];

const invitation = z.strictObject({ invitationId: InvitationId });
const listed = PageQuery.extend({ status: InvitationStatus.optional() });

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
  problems: [...unfitCustomer, ...unfit],
});

export const listCustomerInvitations = call('invitations', 'list-customer-invitations', {
  summary:
    "Lists what the provider offered to people of a customer, newest first; what the customer's own administrators offered is theirs (B7)",
  http: { method: 'GET', path: '/customers/:customerId/invitations' },
  access: 'invitations:manage',
  input: listed.extend({ customerId: CustomerId }),
  output: pageOf(Invitation),
  problems: [NotFound, ModuleNotEnabled],
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
  problems: [DepartmentBound, ...unfit],
});

export const listInvitations = call('invitations', 'list-invitations', {
  summary: "Lists the invitations to the caller's own organisation, newest first",
  http: { method: 'GET', path: '/invitations' },
  access: 'members:manage',
  input: listed,
  output: pageOf(Invitation),
  problems: [DepartmentBound],
});

export const getInvitation = call('invitations', 'get-invitation', {
  summary: 'Shows an invitation',
  http: { method: 'GET', path: '/invitations/:invitationId' },
  access: 'signed-in',
  input: invitation,
  output: Invitation,
  problems: [NotFound, PermissionDenied, DepartmentBound, ModuleNotEnabled],
});

export const getInvitationTimeline = call('invitations', 'get-invitation-timeline', {
  summary: 'Shows what happened to an invitation, oldest first',
  http: { method: 'GET', path: '/invitations/:invitationId/timeline' },
  access: 'signed-in',
  input: PageQuery.omit({ q: true }).extend({ invitationId: InvitationId }),
  output: pageOf(InvitationMoment),
  problems: [NotFound, PermissionDenied, DepartmentBound, ModuleNotEnabled],
});

export const resendInvitation = call('invitations', 'resend-invitation', {
  summary:
    'Sends an invitation with a new link, for 24 hours anew; it rests on the caller from now on, and the old link ends',
  http: { method: 'POST', path: '/invitations/:invitationId/resend', status: 202 },
  access: 'signed-in',
  input: invitation,
  output: Nothing,
  problems: [
    ...unfitCustomer,
    PermissionDenied,
    RoleUnknown,
    EmailBlocked,
    EmailDomainNotAllowed,
    AlreadyMember,
    InvitationNotOpen,
    RateLimited,
  ],
});

export const deleteInvitation = call('invitations', 'delete-invitation', {
  summary:
    'Withdraws an invitation; whoever had redeemed it leaves the organisation at once (B8), and keeps the account',
  http: { method: 'DELETE', path: '/invitations/:invitationId', status: 204 },
  access: 'signed-in',
  outdatesToken: true,
  input: invitation,
  output: Nothing,
  problems: [
    NotFound,
    PermissionDenied,
    DepartmentBound,
    ModuleNotEnabled,
    CustomerIndependent,
    InvitationInUse,
    LastAdministrator,
  ],
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
  problems: [...unfitCustomer, ...unfit],
});
