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
import { KnownPermissions, Permission } from '../permissions.js';
import { NotFound, PermissionDenied } from '../problems.js';
import { AccessStatus } from './access-states.js';
import {
  CustomerIndependent,
  Epochs,
  ModuleNotEnabled,
  NoAccount,
  OrganizationRef,
} from './organizations.js';
import { TermsRequired } from './terms.js';

/** The organization a user is admitted to, and with which permissions. The basis of sign-in, refresh and switching organizations. */
export const Admission = z.object({
  membershipId: MembershipId,
  organization: OrganizationRef.extend({
    /** The id of a customer in another system of its provider; null if it has none, and for every other organization. */
    externalId: z.string().nullable().optional(),
  }),
  organizations: z.array(OrganizationRef),
  providerId: ProviderId.nullable(),
  /** The department the user is restricted to; {@link NO_DEPARTMENT} if restricted but not assigned to one yet. */
  departmentId: DepartmentId.nullable(),
  /** The suffix that turns an email address into a username of this provider. */
  usernameSuffix: z.string().nullable(),
  /** Their display names. */
  roles: z.array(z.string()),
  permissions: KnownPermissions,
  areas: z.array(Area),
  epochs: Epochs,
  /** The newest version of the terms at sign-in. Later versions apply from the next sign-in on. */
  termsVersion: z.number().int(),
  termsRequired: TermsRequired.nullable(),
});

export type Admission = z.infer<typeof Admission>;

const admissionRequest = z.strictObject({
  userId: UserId,
  /** The requested organization. No other is considered. */
  organizationId: OrganizationId.optional(),
  /** The preferred organization. */
  lastOrganizationId: OrganizationId.optional(),
  /** For continued sessions: the membership, epochs and terms version at sign-in. */
  since: z
    .object({ membershipId: MembershipId, epochs: Epochs, termsVersion: z.number().int() })
    .optional(),
});

export const admitMember = call('tenant-access', 'admit-member', {
  version: 2,
  summary: 'Decide which organization a user is admitted to, and with which permissions',
  access: 'internal',
  readOnly: true,
  input: admissionRequest,
  output: Admission,
  problems: [NoAccount],
});

/** The permissions that 0.2.0 knows; it refuses others. */
const PermissionOf020 = Permission.exclude([
  'applications:manage',
  'service-accounts:manage',
  'events:publish',
  'sign-in:forward',
]);

/** For services of 0.2.0, while an update is in progress. */
export const admitMemberOf020 = call('tenant-access', 'admit-member', {
  summary: 'Decide as 0.2.0 understands it which organization a user is admitted to',
  access: 'internal',
  readOnly: true,
  input: admissionRequest,
  output: Admission.omit({ roles: true, permissions: true }).extend({
    permissions: z.array(PermissionOf020),
  }),
  problems: [NoAccount],
});

export const authorizeMemberManagement = call('tenant-access', 'authorize-member-management', {
  summary: 'Check that the caller may manage a member of their organization or of a customer',
  access: 'members:manage',
  readOnly: true,
  input: z.strictObject({ userId: UserId, customerId: CustomerId.optional() }),
  output: NoContent,
  problems: [NotFound, PermissionDenied, ModuleNotEnabled, CustomerIndependent],
});

/** For services that learn about customers and members from events and have not received the event about one yet. */
export const checkOwnership = call('tenant-access', 'check-ownership', {
  summary: "Check that a customer or member belongs to the caller's organization",
  access: 'signed-in',
  readOnly: true,
  input: z.strictObject({ customerId: CustomerId.optional(), userId: UserId.optional() }),
  output: NoContent,
  problems: [NotFound],
});

/** What platform support sees of a membership: why it does or does not admit the user. */
export const SupportMembership = z.object({
  organization: OrganizationRef,
  provider: OrganizationRef.pick({ id: true, name: true })
    .nullable()
    .describe('The provider whose portal it is. A provider is its own; null for the platform.'),
  access: AccessStatus.nullable().describe(
    "The status of the customer's portal access; null if the organization is not a customer.",
  ),
  moduleEnabled: z.boolean().describe('Whether the provider has the module `customer-login`.'),
  terms: z
    .object({ current: z.number().int(), accepted: z.number().int() })
    .describe('The newest version of the terms, and the newest one the user accepted; 0 if none.'),
  letsIn: z.boolean().describe('Whether the user can sign in with this membership.'),
});

export type SupportMembership = z.infer<typeof SupportMembership>;

export const listMembershipsOfPerson = call('tenant-access', 'list-memberships-of-person', {
  summary: 'List the memberships of a user',
  description: 'Shows for each membership whether the user can sign in with it.',
  http: { method: 'GET', path: '/platform/users/:userId/memberships' },
  access: 'platform-support',
  input: z.strictObject({ userId: UserId }),
  output: z.object({ items: z.array(SupportMembership) }),
  problems: [],
});
