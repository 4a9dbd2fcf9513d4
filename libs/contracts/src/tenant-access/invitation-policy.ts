import { z } from 'zod';
import { call } from '../call.js';
import {
  ContactId,
  InvitationId,
  MembershipId,
  OrganizationId,
  ProviderId,
  UserId,
} from '../ids.js';
import { PlatformRole } from '../permissions.js';
import { problem } from '../problem.js';
import { NotFound, PermissionDenied } from '../problems.js';
import { Email } from '../scalar.js';
import { AccessClosed, AccessNotOpen } from './access.js';
import { DepartmentBound } from './departments.js';
import { LastAdministrator } from './members.js';
import {
  CustomerIndependent,
  CustomerNotCorporate,
  Epochs,
  ModuleNotEnabled,
  NoAccount,
} from './organizations.js';

/** The user whose permissions an invitation depends on, and the organization they act in. */
export const Inviter = z.object({ userId: UserId, organizationId: OrganizationId });

export type Inviter = z.infer<typeof Inviter>;

/** Why an open invitation was withdrawn automatically. */
export const WithdrawalReason = z.enum([
  'role-removed',
  'contact-removed',
  'inviter-removed',
  'customer-independent',
]);

export type WithdrawalReason = z.infer<typeof WithdrawalReason>;

/** Whether an invitation is allowed: the resolved roles, or the problem with it. */
export const InvitationEvaluation = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('allowed'),
    /** Built-in roles by name, custom ones by id. */
    roles: z.array(z.string()).min(1),
    /** The display names of the roles, in the same order. */
    roleNames: z.array(z.string()).min(1),
    warnings: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('refused'),
    code: z.string(),
    data: z.record(z.string(), z.unknown()),
  }),
]);

export type InvitationEvaluation = z.infer<typeof InvitationEvaluation>;

export class InviterNotAuthorized extends problem({
  code: 'inviter-not-authorized',
  kind: 'conflict',
  title: 'Inviter no longer authorized',
  detail: 'The person who sent this invitation is no longer allowed to grant these roles.',
  remedy: 'Ask another member of the organization to resend the invitation.',
}) {}

const REASONS: Readonly<Record<WithdrawalReason, string>> = {
  'role-removed': 'The role was deleted.',
  'contact-removed': 'The contact was deleted.',
  'inviter-removed': 'The person who sent it has left the organization.',
  'customer-independent': 'The organization no longer belongs to the provider that sent it.',
};

/** Shown when the link is opened. Administrators see the reason in `withdrawnBecause`. */
export class InvitationWithdrawn extends problem<{ because: WithdrawalReason }>({
  code: 'invitation-withdrawn',
  kind: 'gone',
  title: 'This invitation was withdrawn',
  detail: ({ because }) => REASONS[because],
  remedy: 'Ask the person who invited you for a new invitation.',
}) {}

export const ensureMembership = call('tenant-access', 'ensure-membership', {
  summary: 'Add a user to an organization; idempotent',
  access: 'internal',
  input: z.strictObject({
    userId: UserId,
    organizationId: OrganizationId,
    /** Built-in roles by name, custom ones by id. */
    roles: z.array(z.string()).min(1),
    /** Shown in the list of members until identity publishes a change. */
    person: z.object({ email: Email, firstName: z.string(), lastName: z.string() }),
    invitationId: InvitationId.optional(),
  }),
  output: z.object({ membershipId: MembershipId, created: z.boolean() }),
  problems: [NoAccount, AccessClosed],
});

export const checkInvitationValidity = call('tenant-access', 'check-invitation-validity', {
  summary: 'Check whether an invitation can still be redeemed',
  access: 'internal',
  readOnly: true,
  input: z.strictObject({
    organizationId: OrganizationId,
    /** Absent for invitations sent by the platform itself. */
    invitation: z
      .object({
        inviter: Inviter,
        roles: z.array(z.string()),
        contactId: ContactId.nullable().default(null),
      })
      .optional(),
  }),
  output: z.object({
    organizationName: z.string(),
    /** No longer read, but required by services of 0.2.0. */
    accessEpoch: Epochs.shape.organization,
  }),
  problems: [NoAccount, AccessClosed, InviterNotAuthorized, InvitationWithdrawn],
});

/** Evaluates each invitation separately, so that an invalid one does not affect the others. */
export const evaluateInvitations = call('tenant-access', 'evaluate-invitations', {
  summary: 'Evaluate whether the caller may invite people to an organization',
  access: 'signed-in',
  readOnly: true,
  input: z.strictObject({
    /** The caller's own organization or one of its customers. */
    organizationId: OrganizationId,
    /**
     * Whether the invitations were sent before. A resend is allowed while the customer's access is disabled, and the caller checks whether
     * the address is blocked.
     */
    isResend: z.boolean().default(false),
    invitations: z
      .array(
        z.object({
          email: Email,
          roles: z.array(z.string()),
          platformRole: PlatformRole,
          /** When resending: the contact of the caller's organization it is for. */
          contactId: ContactId.optional(),
        }),
      )
      .max(200),
  }),
  output: z.object({
    organizationName: z.string(),
    /** The provider, if it invites to a customer; null if an organization invites to itself. */
    providerId: ProviderId.nullable(),
    /** No longer read, but required by services of 0.2.0. */
    accessEpoch: Epochs.shape.organization,
    evaluations: z.array(InvitationEvaluation),
  }),
  problems: [
    NotFound,
    PermissionDenied,
    DepartmentBound,
    ModuleNotEnabled,
    CustomerNotCorporate,
    CustomerIndependent,
    AccessNotOpen,
  ],
});

export const removeMembership = call('tenant-access', 'remove-membership', {
  summary: 'Remove the member whose invitation is being revoked',
  access: 'signed-in',
  input: z.strictObject({
    organizationId: OrganizationId,
    /** The user who accepted; absent for an interrupted redemption, whose membership is found by the invitation. */
    userId: UserId.optional(),
    invitationId: InvitationId,
  }),
  output: z.object({ removed: z.boolean() }),
  problems: [NotFound, PermissionDenied, LastAdministrator, CustomerIndependent],
});

export const revokeInvitedMembership = call('tenant-access', 'revoke-invited-membership', {
  summary:
    'Remove the membership created by an unfinished redemption, and prevent later ones with the same invitation',
  access: 'internal',
  input: z.strictObject({ organizationId: OrganizationId, invitationId: InvitationId }),
  output: z.object({ removed: z.boolean() }),
  problems: [],
});
