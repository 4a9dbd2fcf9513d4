import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { CustomerId, InvitationId, OrganizationId } from '../ids.js';
import { PlatformRole } from '../permissions.js';
import { problem } from '../problem.js';
import { NotFound, PermissionDenied, RateLimited } from '../problems.js';
import { Instant, Language } from '../scalar.js';
import { WithdrawalReason } from '../tenant-access/invitation-policy.js';
import { DepartmentBound } from '../tenant-access/departments.js';
import { AccessNotOpen } from '../tenant-access/access.js';
import { EmailBlocked } from '../tenant-access/activations.js';
import { EmailDomainNotAllowed } from '../tenant-access/contact-invitations.js';
import { AlreadyMember, LastAdministrator } from '../tenant-access/members.js';
import {
  CustomerIndependent,
  CustomerNotCorporate,
  ModuleNotEnabled,
} from '../tenant-access/organizations.js';
import { RoleUnknown } from '../tenant-access/role-references.js';

/** How long a link is valid. */
export const LINK_LIFETIME_MS = 24 * 60 * 60_000;

export const InvitationStatus = z.enum([
  'draft',
  'sent',
  'accepted',
  'expired',
  'revoked',
  'blocked',
]);

export type InvitationStatus = z.infer<typeof InvitationStatus>;

/** Open invitations can be sent again, however old they are. */
export const isInvitationOpen = ({ status }: { status: InvitationStatus }): boolean =>
  status !== 'accepted' && status !== 'revoked';

/** An invitation to become a member, as shown to those who may manage it. The token is only in the email. */
export const Invitation = z.object({
  id: InvitationId,
  organizationId: OrganizationId,
  email: z.string(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  language: Language,
  roles: z.array(z.string()).describe('The names the roles had when the invitation was created.'),
  platformRole: PlatformRole,
  externalId: z.string().nullable(),
  status: InvitationStatus,
  createdAt: Instant,
  sentAt: Instant.nullable(),
  expiresAt: Instant.nullable(),
  acceptedAt: Instant.nullable(),
  warnings: z.array(z.string()),
  withdrawnBecause: WithdrawalReason.nullable().describe(
    'Why it was withdrawn automatically. If the inviter left, it becomes a draft that another member can resend.',
  ),
});

export type Invitation = z.infer<typeof Invitation>;

export class InvitationInUse extends problem<{ retryAfterSeconds: number }>({
  code: 'invitation-in-use',
  kind: 'conflict',
  title: 'This link is currently being used',
  detail: 'Another request is redeeming this invitation.',
  remedy: 'Try again in a few seconds.',
}) {}

export class InvitationExists extends problem<{ invitationId?: InvitationId }>({
  code: 'invitation-exists',
  kind: 'conflict',
  title: 'This person has already been invited',
  detail: 'There is an open invitation for this email address to this organization.',
  remedy:
    "Resend or delete the invitation with the id `invitationId`. Without an id, it was created by the organization's own administrators.",
}) {}

export class InvitationNotOpen extends problem<{ status: InvitationStatus }>({
  code: 'invitation-not-open',
  kind: 'conflict',
  title: 'This invitation is no longer open',
  detail: ({ status }) => `The status of the invitation is ${status}.`,
  remedy: 'Create a new invitation, unless the person is already a member.',
}) {}

/** Why a person cannot be invited. */
export const invitationProblems = [
  PermissionDenied,
  RoleUnknown,
  EmailBlocked,
  EmailDomainNotAllowed,
  AlreadyMember,
  InvitationExists,
  RateLimited,
];

/** Why no one can be invited to a customer. */
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
  summary: "List the invitations to a customer's organization",
  description:
    "Newest first. Does not include invitations created by the customer's own administrators.",
  http: { method: 'GET', path: '/customers/:customerId/invitations' },
  access: 'invitations:manage',
  input: listed.extend({ customerId: CustomerId }),
  output: pageOf(Invitation),
  problems: [NotFound, ModuleNotEnabled],
});

export const listInvitations = call('invitations', 'list-invitations', {
  summary: 'List the invitations to your own organization',
  description: 'Newest first.',
  http: { method: 'GET', path: '/invitations' },
  access: 'members:manage',
  input: listed,
  output: pageOf(Invitation),
  problems: [DepartmentBound],
});

export const getInvitation = call('invitations', 'get-invitation', {
  summary: 'Get an invitation',
  http: { method: 'GET', path: '/invitations/:invitationId' },
  access: 'signed-in',
  input: invitation,
  output: Invitation,
  problems: [NotFound, PermissionDenied, DepartmentBound, ModuleNotEnabled],
});

export const resendInvitation = call('invitations', 'resend-invitation', {
  summary: 'Resend an invitation',
  description:
    'Sends a new link, valid for 24 hours. The previous link stops working, and the caller becomes the inviter.',
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
  summary: 'Revoke an invitation',
  description:
    'A user who has already redeemed it is removed from the organization immediately, but keeps the account.',
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
