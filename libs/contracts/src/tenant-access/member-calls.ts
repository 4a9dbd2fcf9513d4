import { z } from 'zod';
import { call, Nothing, pageOf, PageQuery } from '../call.js';
import { CustomerId, DepartmentId, UserId } from '../ids.js';
import { NotFound, PermissionDenied } from '../problems.js';
import { Capability, Member, Profile, RoleReferences } from './people-models.js';
import { CustomerIndependent, DepartmentBound } from './people-problems.js';
import { LastAdministrator, ModuleNotEnabled, RoleUnknown } from './problems.js';

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
  outdatesToken: true,
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
  outdatesToken: true,
  input: z.strictObject({ userId: UserId }),
  output: Nothing,
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
  output: Nothing,
  problems: [NotFound, PermissionDenied, LastAdministrator, ...customerProblems],
});
