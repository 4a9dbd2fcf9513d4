import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { event } from '../event.js';
import { CustomerId, DepartmentId, MembershipId, OrganizationId, UserId } from '../ids.js';
import { problem } from '../problem.js';
import { NotFound, PermissionDenied } from '../problems.js';
import { Instant } from '../scalar.js';
import { DepartmentBound } from './departments.js';
import { CustomerIndependent, ModuleNotEnabled } from './organizations.js';
import { RoleReferences, RoleUnknown } from './role-references.js';

/** `admin` means that the member has the role `administrator`. */
export const Profile = z.enum(['user', 'admin']);

export type Profile = z.infer<typeof Profile>;

/** An additional capability; a member can have at most one. */
export const Capability = z.enum(['none', 'quotes', 'orders']);

export type Capability = z.infer<typeof Capability>;

/** Whether the organization currently admits its members. */
export const MemberStatus = z.enum(['active', 'disabled']);

export type MemberStatus = z.infer<typeof MemberStatus>;

/** A member of an organization. */
export const Member = z.object({
  userId: UserId,
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  roles: z.array(z.string()).describe('The display names of the roles.'),
  profile: Profile,
  capability: Capability,
  departmentId: DepartmentId.nullable(),
  status: MemberStatus,
  joinedAt: Instant,
  lastSignInAt: Instant.nullable(),
});

export type Member = z.infer<typeof Member>;

export class AdministratorRequired extends problem({
  code: 'administrator-required',
  kind: 'conflict',
  title: 'Administrator required',
  detail: 'A customer without an administrator cannot become independent.',
  remedy: 'Make one of its members an administrator first.',
}) {}

export class AlreadyMember extends problem({
  code: 'already-member',
  kind: 'conflict',
  title: 'Already a member',
  detail: 'A member of the organization already has this email address.',
  remedy: 'Change the roles of the member instead.',
}) {}

export class LastAdministrator extends problem({
  code: 'last-administrator',
  kind: 'conflict',
  title: 'Last administrator',
  detail: 'An organization needs at least one administrator.',
  remedy: 'Make another member an administrator first.',
}) {}

const ofCustomer = { customerId: CustomerId };

const customerProblems = [ModuleNotEnabled, CustomerIndependent];

const changeProblems = [NotFound, PermissionDenied, RoleUnknown, LastAdministrator];

/** Omitted fields keep their values. `profile` adds or removes the role `administrator`. */
const memberFields = {
  roles: RoleReferences.min(1).optional(),
  profile: Profile.optional(),
  capability: Capability.optional(),
};

export const listMembers = call('tenant-access', 'list-members', {
  summary: 'List the members of your own organization',
  description: 'By name.',
  http: { method: 'GET', path: '/members' },
  access: 'members:read',
  input: PageQuery,
  output: pageOf(Member),
  problems: [],
});

export const getMember = call('tenant-access', 'get-member', {
  summary: 'Get a member of your own organization',
  http: { method: 'GET', path: '/members/:userId' },
  access: 'members:read',
  input: z.strictObject({ userId: UserId }),
  output: Member,
  problems: [NotFound],
});

export const updateMember = call('tenant-access', 'update-member', {
  summary: 'Update a member of your own organization',
  description: 'Changed permissions apply to open sessions immediately.',
  http: { method: 'PATCH', path: '/members/:userId' },
  access: 'members:manage',
  invalidatesToken: true,
  input: z.strictObject({
    userId: UserId,
    ...memberFields,
    departmentId: DepartmentId.nullable().optional(),
  }),
  output: Member,
  problems: [...changeProblems, DepartmentBound],
});

export const removeMember = call('tenant-access', 'remove-member', {
  summary: 'Remove a member from your own organization',
  description: 'Their sessions in the organization end immediately.',
  http: { method: 'DELETE', path: '/members/:userId', status: 204 },
  access: 'members:manage',
  invalidatesToken: true,
  input: z.strictObject({ userId: UserId }),
  output: NoContent,
  problems: [NotFound, PermissionDenied, LastAdministrator],
});

export const listCustomerMembers = call('tenant-access', 'list-customer-members', {
  summary: "List a customer's members",
  description: 'By name.',
  http: { method: 'GET', path: '/customers/:customerId/members' },
  access: 'members:read',
  input: PageQuery.extend(ofCustomer),
  output: pageOf(Member),
  problems: [NotFound, ...customerProblems],
});

export const getCustomerMember = call('tenant-access', 'get-customer-member', {
  summary: "Get a customer's member",
  http: { method: 'GET', path: '/customers/:customerId/members/:userId' },
  access: 'members:read',
  input: z.strictObject({ ...ofCustomer, userId: UserId }),
  output: Member,
  problems: [NotFound, ...customerProblems],
});

export const updateCustomerMember = call('tenant-access', 'update-customer-member', {
  summary: "Update a customer's member",
  description: 'Changed permissions apply to open sessions immediately.',
  http: { method: 'PATCH', path: '/customers/:customerId/members/:userId' },
  access: 'members:manage',
  input: z.strictObject({ ...ofCustomer, userId: UserId, ...memberFields }),
  output: Member,
  problems: [...changeProblems, ...customerProblems],
});

export const removeCustomerMember = call('tenant-access', 'remove-customer-member', {
  summary: 'Remove a member from a customer',
  description: 'Their sessions in the organization end immediately.',
  http: { method: 'DELETE', path: '/customers/:customerId/members/:userId', status: 204 },
  access: 'members:manage',
  input: z.strictObject({ ...ofCustomer, userId: UserId }),
  output: NoContent,
  problems: [NotFound, PermissionDenied, LastAdministrator, ...customerProblems],
});

export const membershipChanged = event('tenant-access', 'membership-changed', {
  summary: 'A user became a member of an organization, or their permissions changed',
  data: z.object({
    membershipId: MembershipId,
    organizationId: OrganizationId,
    userId: UserId,
    roles: z.array(z.string()),
    departmentId: DepartmentId.nullable(),
  }),
});

export const membershipRemoved = event('tenant-access', 'membership-removed', {
  summary: 'A member was removed from an organization; their sessions in it have ended',
  data: z.object({
    membershipId: MembershipId,
    organizationId: OrganizationId,
    userId: UserId,
  }),
});
