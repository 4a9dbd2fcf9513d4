import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { event } from '../event.js';
import { CustomerId, DepartmentId, MembershipId, OrganizationId, UserId } from '../ids.js';
import { problem } from '../problem.js';
import { NotFound, PermissionDenied } from '../problems.js';
import { Instant } from '../scalar.js';
import { DepartmentBound } from './departments.js';
import { CustomerIndependent, ModuleNotEnabled } from './organizations.js';
import { RoleReferences, RoleUnknown } from './roles.js';

/** Whether somebody administers the organisation: another way to say that they have the role `administrator` (E5). */
export const Profile = z.enum(['user', 'admin']);

export type Profile = z.infer<typeof Profile>;

/** What else somebody may do: at most one of the two (E6). */
export const Capability = z.enum(['none', 'quotes', 'orders']);

export type Capability = z.infer<typeof Capability>;

/** Whether the organisation lets its people in at present. */
export const MemberStatus = z.enum(['active', 'disabled']);

export type MemberStatus = z.infer<typeof MemberStatus>;

/** Somebody who belongs to an organisation. */
export const Member = z.object({
  userId: UserId,
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  /** By the names that people know. */
  roles: z.array(z.string()),
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
  title: 'Nobody could administer this organisation',
  detail: 'A customer that has no administrator cannot become an organisation of its own.',
  remedy: 'Make one of its people an administrator first.',
}) {}

export class AlreadyMember extends problem({
  code: 'already-member',
  kind: 'conflict',
  title: 'This person is a member already',
  detail: 'Somebody with this e-mail address belongs to the organisation.',
  remedy: 'Change the roles of the member instead.',
}) {}

export class LastAdministrator extends problem({
  code: 'last-administrator',
  kind: 'conflict',
  title: 'The last administrator stays',
  detail: 'Without this person nobody would administer the organisation.',
  remedy: 'Make somebody else an administrator first.',
}) {}

const ofCustomer = { customerId: CustomerId };

const customerProblems = [ModuleNotEnabled, CustomerIndependent];

const changeProblems = [NotFound, PermissionDenied, RoleUnknown, LastAdministrator];

/** What is left out stays as it is. `profile` says of the role `administrator` whether it is among the roles (E5). */
const memberFields = {
  roles: RoleReferences.min(1).optional(),
  profile: Profile.optional(),
  capability: Capability.optional(),
};

export const listMembers = call('tenant-access', 'list-members', {
  summary: "Lists the people of one's own organisation by name (E5)",
  http: { method: 'GET', path: '/members' },
  access: 'members:read',
  input: PageQuery,
  output: pageOf(Member),
  problems: [],
});

export const getMember = call('tenant-access', 'get-member', {
  summary: "Shows somebody of one's own organisation",
  http: { method: 'GET', path: '/members/:userId' },
  access: 'members:read',
  input: z.strictObject({ userId: UserId }),
  output: Member,
  problems: [NotFound],
});

export const updateMember = call('tenant-access', 'update-member', {
  summary:
    "Changes what somebody of one's own organisation may do; open sessions follow at once (E5, E6)",
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
  summary: "Takes somebody out of one's own organisation; their sessions in it end at once",
  http: { method: 'DELETE', path: '/members/:userId', status: 204 },
  access: 'members:manage',
  invalidatesToken: true,
  input: z.strictObject({ userId: UserId }),
  output: NoContent,
  problems: [NotFound, PermissionDenied, LastAdministrator],
});

export const listCustomerMembers = call('tenant-access', 'list-customer-members', {
  summary: 'Lists the people of a customer by name',
  http: { method: 'GET', path: '/customers/:customerId/members' },
  access: 'members:read',
  input: PageQuery.extend(ofCustomer),
  output: pageOf(Member),
  problems: [NotFound, ...customerProblems],
});

export const getCustomerMember = call('tenant-access', 'get-customer-member', {
  summary: 'Shows somebody of a customer',
  http: { method: 'GET', path: '/customers/:customerId/members/:userId' },
  access: 'members:read',
  input: z.strictObject({ ...ofCustomer, userId: UserId }),
  output: Member,
  problems: [NotFound, ...customerProblems],
});

export const updateCustomerMember = call('tenant-access', 'update-customer-member', {
  summary: 'Changes what somebody of a customer may do; open sessions follow at once',
  http: { method: 'PATCH', path: '/customers/:customerId/members/:userId' },
  access: 'members:manage',
  input: z.strictObject({ ...ofCustomer, userId: UserId, ...memberFields }),
  output: Member,
  problems: [...changeProblems, ...customerProblems],
});

export const removeCustomerMember = call('tenant-access', 'remove-customer-member', {
  summary: 'Takes somebody out of a customer; their sessions in it end at once',
  http: { method: 'DELETE', path: '/customers/:customerId/members/:userId', status: 204 },
  access: 'members:manage',
  input: z.strictObject({ ...ofCustomer, userId: UserId }),
  output: NoContent,
  problems: [NotFound, PermissionDenied, LastAdministrator, ...customerProblems],
});

export const membershipChanged = event('tenant-access', 'membership-changed', {
  summary: 'Somebody became a member of an organisation, or is one with other rights',
  data: z.object({
    membershipId: MembershipId,
    organizationId: OrganizationId,
    userId: UserId,
    roles: z.array(z.string()),
    departmentId: DepartmentId.nullable(),
  }),
});

export const membershipRemoved = event('tenant-access', 'membership-removed', {
  summary: 'Somebody was taken out of an organisation; their sessions in it are over',
  data: z.object({
    membershipId: MembershipId,
    organizationId: OrganizationId,
    userId: UserId,
  }),
});
