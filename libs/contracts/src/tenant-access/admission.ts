import { z } from 'zod';
import { Area } from '../actor.js';
import { call, NoContent } from '../call.js';
import {
  CustomerId,
  DepartmentId,
  MembershipId,
  OrganizationId,
  ProviderId,
  UserId,
} from '../ids.js';
import { Permission } from '../permissions.js';
import { NotFound, PermissionDenied } from '../problems.js';
import { AccessStatus } from './access.js';
import {
  CustomerIndependent,
  Epochs,
  ModuleNotEnabled,
  NoAccount,
  OrganizationRef,
} from './organizations.js';
import { TermsRequired } from './terms.js';

/** Where somebody is let in, and with what: the answer that sign-in, refresh and switching rest on. */
export const Admission = z.object({
  membershipId: MembershipId,
  organization: OrganizationRef,
  organizations: z.array(OrganizationRef),
  providerId: ProviderId.nullable(),
  /** The department that the person is bound to; {@link NO_DEPARTMENT} where bound, but to none yet. */
  departmentId: DepartmentId.nullable(),
  /** What this provider's people append to their address to make their username (E7). */
  usernameSuffix: z.string().nullable(),
  permissions: z.array(Permission),
  areas: z.array(Area),
  epochs: Epochs,
  /** The newest version of the terms when the person entered: later ones bind at the next sign-in. */
  termsVersion: z.number().int(),
  termsRequired: TermsRequired.nullable(),
});

export type Admission = z.infer<typeof Admission>;

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

export const authorizeMemberManagement = call('tenant-access', 'authorize-member-management', {
  summary:
    'Refuses unless the caller may manage this member of the own organisation or of one of its customers',
  access: 'members:manage',
  input: z.strictObject({ userId: UserId, customerId: CustomerId.optional() }),
  output: NoContent,
  problems: [NotFound, PermissionDenied, ModuleNotEnabled, CustomerIndependent],
});

/** For services that know of customers and members by events, and were asked about one that they do not know yet. */
export const checkOwnership = call('tenant-access', 'check-ownership', {
  summary: "Refuses unless the caller's organisation has this customer, or this member",
  access: 'signed-in',
  input: z.strictObject({ customerId: CustomerId.optional(), userId: UserId.optional() }),
  output: NoContent,
  problems: [NotFound],
});

/** A membership, as far as it says whether it lets its person in. */
export const SupportMembership = z.object({
  organization: OrganizationRef,
  /** The provider whose portal it is: the organisation itself where it is one; null for the platform. */
  provider: OrganizationRef.pick({ id: true, name: true }).nullable(),
  /** How the portal stands for a customer; null for who is none. */
  access: AccessStatus.nullable(),
  /** Whether its provider has the module that customers need (B1). */
  moduleEnabled: z.boolean(),
  /** The newest version of the terms, and the newest that the person accepted; 0 where there is none. */
  terms: z.object({ current: z.number().int(), accepted: z.number().int() }),
  /** What sign-in goes by. */
  letsIn: z.boolean(),
});

export type SupportMembership = z.infer<typeof SupportMembership>;

export const listMembershipsOfPerson = call('tenant-access', 'list-memberships-of-person', {
  summary:
    'Lists where somebody is a member, for support, and whether each membership lets them in',
  http: { method: 'GET', path: '/platform/users/:userId/memberships' },
  access: 'platform-support',
  input: z.strictObject({ userId: UserId }),
  output: z.object({ items: z.array(SupportMembership) }),
  problems: [],
});
