import { z } from 'zod';
import { call, Nothing } from '../call.js';
import {
  ContactId,
  CustomerId,
  InvitationId,
  MembershipId,
  OrganizationId,
  ProviderId,
  UserId,
} from '../ids.js';
import { PlatformRole } from '../permissions.js';
import { NotFound, PermissionDenied } from '../problems.js';
import { Email } from '../scalar.js';
import { Admission, Epochs } from './models.js';
import { ContactOffer, Inviter, Verdict } from './offer-models.js';
import { CustomerIndependent, DepartmentBound } from './people-problems.js';
import {
  AccessClosed,
  AccessNotOpen,
  AlreadyMember,
  CustomerNotCorporate,
  EmailBlocked,
  EmailDomainNotAllowed,
  InvitationWithdrawn,
  InviterLostRight,
  LastAdministrator,
  ModuleNotEnabled,
  NoAccount,
  RoleUnknown,
} from './problems.js';

export const admitMember = call('tenant-access', 'admit-member', {
  summary: 'Says in which organisation somebody is let in, and with what rights',
  access: 'internal',
  input: z.strictObject({
    userId: UserId,
    /** The one asked for: no other will do. */
    organizationId: OrganizationId.optional(),
    /** The one to prefer. */
    lastOrganizationId: OrganizationId.optional(),
    /** What a session that goes on rests on: its own membership, not taken away since, and the terms of its beginning. */
    since: z
      .object({ membershipId: MembershipId, epochs: Epochs, termsVersion: z.number().int() })
      .optional(),
  }),
  output: Admission,
  problems: [NoAccount],
});

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

export const getJoinable = call('tenant-access', 'get-joinable', {
  summary: 'Says whether an organisation takes in the people it has invited',
  access: 'internal',
  input: z.strictObject({
    organizationId: OrganizationId,
    /** Who offered which roles: somebody who may still do so, to a contact that is still there. Absent for what the platform itself offers. */
    offer: z
      .object({
        inviter: Inviter,
        roles: z.array(z.string()),
        contactId: ContactId.nullable().default(null),
      })
      .optional(),
  }),
  output: z.object({ organizationName: z.string(), accessEpoch: Epochs.shape.organization }),
  problems: [NoAccount, AccessClosed, InviterLostRight, InvitationWithdrawn],
});

/** Offers are judged one by one: a bad one spoils no other. */
export const judgeOffers = call('tenant-access', 'judge-offers', {
  summary: 'Says whether the caller may offer memberships of an organisation, and on what terms',
  access: 'signed-in',
  input: z.strictObject({
    /** The caller's own organisation, or a customer of it. */
    organizationId: OrganizationId,
    /**
     * Whether it was offered before: then it may be sent again while the customer's access is closed, and whether its address is blocked
     * is for the caller to know.
     */
    again: z.boolean().default(false),
    offers: z
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
    verdicts: z.array(Verdict),
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

export const takeBackMembership = call('tenant-access', 'take-back-membership', {
  summary:
    'Takes out whoever came by an invitation that they never accepted, and keeps out whoever would come by it later',
  access: 'internal',
  input: z.strictObject({ organizationId: OrganizationId, invitationId: InvitationId }),
  output: z.object({ removed: z.boolean() }),
  problems: [],
});

export const prepareContact = call('tenant-access', 'prepare-contact', {
  summary: 'Makes a contact ready to be invited as a user (E4); doing it again finds it done',
  access: 'contacts:manage',
  input: z.strictObject({ contactId: ContactId, roles: z.array(z.string()).optional() }),
  output: ContactOffer,
  problems: [
    NotFound,
    PermissionDenied,
    EmailBlocked,
    EmailDomainNotAllowed,
    AlreadyMember,
    RoleUnknown,
    DepartmentBound,
    ModuleNotEnabled,
    CustomerNotCorporate,
    CustomerIndependent,
    AccessNotOpen,
  ],
});

export const requireManageable = call('tenant-access', 'require-manageable', {
  summary:
    'Refuses unless the caller may manage this member of the own organisation or of one of its customers',
  access: 'members:manage',
  input: z.strictObject({ userId: UserId, customerId: CustomerId.optional() }),
  output: Nothing,
  problems: [NotFound, PermissionDenied, ModuleNotEnabled, CustomerIndependent],
});

/** For services that know of customers and members by events, and were asked about one that they do not know yet. */
export const requireOwn = call('tenant-access', 'require-own', {
  summary: "Refuses unless the caller's organisation has this customer, or this member",
  access: 'signed-in',
  input: z.strictObject({ customerId: CustomerId.optional(), userId: UserId.optional() }),
  output: Nothing,
  problems: [NotFound],
});
