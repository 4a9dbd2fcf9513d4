import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { CustomerId, UserId } from '../ids.js';
import { NotFound, PermissionDenied } from '../problems.js';
import { CustomerIndependent, ModuleNotEnabled } from '../tenant-access/organizations.js';
import { OwnSession } from './sessions.js';

/** An open session of a member, in the organization that the member was asked for in. */
export const MemberSession = OwnSession.omit({ organizationId: true });

export type MemberSession = z.infer<typeof MemberSession>;

const SESSIONS = 'Their sessions in other organizations are neither listed nor ended.';

export const listMemberSessions = call('identity', 'list-member-sessions', {
  summary: 'List the open sessions of a member',
  description: SESSIONS,
  http: { method: 'GET', path: '/members/:userId/sessions' },
  access: 'members:manage',
  input: PageQuery.omit({ q: true }).extend({ userId: UserId }),
  output: pageOf(MemberSession),
  problems: [NotFound, PermissionDenied],
});

export const endMemberSessions = call('identity', 'end-member-sessions', {
  summary: 'End the sessions of a member',
  description: `${SESSIONS} The session of the caller stays open.`,
  http: { method: 'DELETE', path: '/members/:userId/sessions', status: 204 },
  access: 'members:manage',
  input: z.strictObject({ userId: UserId }),
  output: NoContent,
  problems: [NotFound, PermissionDenied],
});

export const listCustomerMemberSessions = call('identity', 'list-customer-member-sessions', {
  summary: "List the open sessions of a customer's member",
  description: SESSIONS,
  http: { method: 'GET', path: '/customers/:customerId/members/:userId/sessions' },
  access: 'members:manage',
  input: listMemberSessions.input.extend({ customerId: CustomerId }),
  output: pageOf(MemberSession),
  problems: [NotFound, PermissionDenied, ModuleNotEnabled, CustomerIndependent],
});

export const endCustomerMemberSessions = call('identity', 'end-customer-member-sessions', {
  summary: "End the sessions of a customer's member",
  description: SESSIONS,
  http: {
    method: 'DELETE',
    path: '/customers/:customerId/members/:userId/sessions',
    status: 204,
  },
  access: 'members:manage',
  input: z.strictObject({ customerId: CustomerId, userId: UserId }),
  output: NoContent,
  problems: [NotFound, PermissionDenied, ModuleNotEnabled, CustomerIndependent],
});
