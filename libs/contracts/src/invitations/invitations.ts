import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { event } from '../event.js';
import { CustomerId, InvitationId, OrganizationId, UserId } from '../ids.js';
import { PlatformRole } from '../permissions.js';
import { problem } from '../problem.js';
import { NotFound, PermissionDenied, RateLimited } from '../problems.js';
import { Instant, Language } from '../scalar.js';
import { WithdrawalReason } from '../tenant-access/invitation-policy.js';
import { DepartmentBound } from '../tenant-access/departments.js';
import { CustomerIndependent } from '../tenant-access/organizations.js';
import { AccessNotOpen, EmailBlocked } from '../tenant-access/access.js';
import { EmailDomainNotAllowed } from '../tenant-access/contact-invitations.js';
import { AlreadyMember, LastAdministrator } from '../tenant-access/members.js';
import { CustomerNotCorporate, ModuleNotEnabled } from '../tenant-access/organizations.js';
import { RoleUnknown } from '../tenant-access/roles.js';

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
  withdrawnBecause: WithdrawalReason.nullable(),
});

export type Invitation = z.infer<typeof Invitation>;

export class InvitationInUse extends problem<{ retryAfterSeconds: number }>({
  code: 'invitation-in-use',
  kind: 'conflict',
  title: 'This link is being used right now',
  detail: 'Another request redeems it at this moment.',
  remedy: 'Try again in a few seconds.',
}) {}

export class InvitationExists extends problem<{ invitationId?: InvitationId }>({
  code: 'invitation-exists',
  kind: 'conflict',
  title: 'This person is invited already',
  detail: 'An invitation of this e-mail address to this organisation is still open.',
  remedy:
    'Resend the invitation that `invitationId` names, or delete it first. Without an id it is that of another administrator of the organisation.',
}) {}

export class InvitationNotOpen extends problem<{ status: InvitationStatus }>({
  code: 'invitation-not-open',
  kind: 'conflict',
  title: 'This invitation is no longer open',
  detail: ({ status }) => `The invitation was ${status}.`,
  remedy: 'Invite the person anew, where they are not a member yet.',
}) {}

/** Why one person cannot be invited. */
export const invitationProblems = [
  PermissionDenied,
  RoleUnknown,
  EmailBlocked,
  EmailDomainNotAllowed,
  AlreadyMember,
  InvitationExists,
  RateLimited,
];

/** Why nobody of a customer can be invited. */
export const customerInvitationProblems = [
  NotFound,
  DepartmentBound,
  ModuleNotEnabled,
  CustomerNotCorporate,
  CustomerIndependent,
  AccessNotOpen,
];

const invitation = z.strictObject({ invitationId: InvitationId });

const listed = PageQuery.extend({ status: InvitationStatus.optional() });

export const listCustomerInvitations = call('invitations', 'list-customer-invitations', {
  summary:
    "Lists what the provider offered to people of a customer, newest first; what the customer's own administrators offered is theirs (B7)",
  http: { method: 'GET', path: '/customers/:customerId/invitations' },
  access: 'invitations:manage',
  input: listed.extend({ customerId: CustomerId }),
  output: pageOf(Invitation),
  problems: [NotFound, ModuleNotEnabled],
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

export const resendInvitation = call('invitations', 'resend-invitation', {
  summary:
    'Sends an invitation with a new link, for 24 hours anew; it rests on the caller from now on, and the old link ends',
  http: { method: 'POST', path: '/invitations/:invitationId/resend', status: 202 },
  access: 'signed-in',
  input: invitation,
  output: NoContent,
  problems: [
    ...customerInvitationProblems,
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
  invalidatesToken: true,
  input: invitation,
  output: NoContent,
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

export const invitationIssued = event('invitations', 'invitation-issued', {
  summary: 'An invitation has a new link, which is to be mailed',
  data: z.object({
    invitationId: InvitationId,
    organizationId: OrganizationId,
    organizationName: z.string(),
    email: z.string(),
    firstName: z.string().nullable(),
    language: Language,
    /** The token, readable by the mailer alone (a JWE, RFC 7516). */
    sealedToken: z.string(),
    expiresAt: Instant,
  }),
});

export const invitationAccepted = event('invitations', 'invitation-accepted', {
  summary: 'Somebody redeemed an invitation',
  data: z.object({ invitationId: InvitationId, organizationId: OrganizationId, userId: UserId }),
});

export const invitationRevoked = event('invitations', 'invitation-revoked', {
  summary: 'An invitation was withdrawn; its link is dead',
  data: z.object({ invitationId: InvitationId, organizationId: OrganizationId }),
});
