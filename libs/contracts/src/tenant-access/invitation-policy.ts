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

/** On whose right an invitation rests: a person, acting in an organisation. */
export const Inviter = z.object({ userId: UserId, organizationId: OrganizationId });

export type Inviter = z.infer<typeof Inviter>;

/** Why an open offer is withdrawn: what it rests on is gone for good. */
export const WithdrawalReason = z.enum([
  'role-removed',
  'contact-removed',
  'inviter-removed',
  'customer-independent',
]);

export type WithdrawalReason = z.infer<typeof WithdrawalReason>;

/** What became of one offer of a membership: the roles as they are kept, or why it cannot be made. */
export const InvitationEvaluation = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('allowed'),
    /** Built-in roles by name, custom ones by id. */
    roles: z.array(z.string()).min(1),
    /** The same roles, in the same order, by the names that people know. */
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
  title: 'This invitation needs a new inviter',
  detail: 'Whoever sent it may no longer give these rights.',
  remedy: 'Ask somebody else of the organisation to send the invitation anew.',
}) {}

const LOSSES: Readonly<Record<WithdrawalReason, string>> = {
  'role-removed': 'The role that it offered does not exist any more.',
  'contact-removed': 'The contact that it was for was deleted.',
  'inviter-removed': 'Whoever sent it has left the organisation.',
  'customer-independent': 'The organisation is no longer served by whoever sent it.',
};

/** Told to whoever holds the link; the invitation itself says the same to those who manage it. */
export class InvitationWithdrawn extends problem<{ because: WithdrawalReason }>({
  code: 'invitation-withdrawn',
  kind: 'gone',
  title: 'This invitation was withdrawn',
  detail: ({ because }) => LOSSES[because],
  remedy: 'Ask whoever invited you for a new invitation.',
}) {}

export const ensureMembership = call('tenant-access', 'ensure-membership', {
  summary: 'Makes somebody a member of an organisation, once',
  access: 'internal',
  input: z.strictObject({
    userId: UserId,
    organizationId: OrganizationId,
    /** Built-in roles by name, custom ones by id. */
    roles: z.array(z.string()).min(1),
    /** What the members' list shows, until identity tells of a change. */
    person: z.object({ email: Email, firstName: z.string(), lastName: z.string() }),
    invitationId: InvitationId.optional(),
  }),
  output: z.object({ membershipId: MembershipId, created: z.boolean() }),
  problems: [NoAccount, AccessClosed],
});

export const checkInvitationValidity = call('tenant-access', 'check-invitation-validity', {
  summary: 'Says whether an organisation takes in the people it has invited',
  access: 'internal',
  input: z.strictObject({
    organizationId: OrganizationId,
    /** Who offered which roles: somebody who may still do so, to a contact that is still there. Absent for what the platform itself offers. */
    invitation: z
      .object({
        inviter: Inviter,
        roles: z.array(z.string()),
        contactId: ContactId.nullable().default(null),
      })
      .optional(),
  }),
  output: z.object({ organizationName: z.string(), accessEpoch: Epochs.shape.organization }),
  problems: [NoAccount, AccessClosed, InviterNotAuthorized, InvitationWithdrawn],
});

/** Offers are judged one by one: a bad one spoils no other. */
export const evaluateInvitations = call('tenant-access', 'evaluate-invitations', {
  summary: 'Says whether the caller may offer memberships of an organisation, and on what terms',
  access: 'signed-in',
  input: z.strictObject({
    /** The caller's own organisation, or a customer of it. */
    organizationId: OrganizationId,
    /**
     * Whether it was offered before: then it may be sent again while the customer's access is closed, and whether its address is blocked
     * is for the caller to know.
     */
    isResend: z.boolean().default(false),
    invitations: z
      .array(
        z.object({
          email: Email,
          roles: z.array(z.string()),
          platformRole: PlatformRole,
          /** Of one that was offered before: the contact of the caller's organisation that it is for. */
          contactId: ContactId.optional(),
        }),
      )
      .max(200),
  }),
  output: z.object({
    organizationName: z.string(),
    /** The provider that offers it to its customer; null where an organisation invites for itself. */
    providerId: ProviderId.nullable(),
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
  summary:
    'Takes somebody out of an organisation at once, on behalf of whoever withdraws the invitation (B8)',
  access: 'signed-in',
  input: z.strictObject({
    organizationId: OrganizationId,
    /** Who had accepted; absent for a redemption that broke off, whose membership is known by its invitation. */
    userId: UserId.optional(),
    invitationId: InvitationId,
  }),
  output: z.object({ removed: z.boolean() }),
  problems: [NotFound, PermissionDenied, LastAdministrator, CustomerIndependent],
});

export const revokeInvitedMembership = call('tenant-access', 'revoke-invited-membership', {
  summary:
    'Takes out whoever came by an invitation that they never accepted, and keeps out whoever would come by it later',
  access: 'internal',
  input: z.strictObject({ organizationId: OrganizationId, invitationId: InvitationId }),
  output: z.object({ removed: z.boolean() }),
  problems: [],
});
