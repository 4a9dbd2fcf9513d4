import { z } from 'zod';
import { call, Nothing, pageOf, PageQuery } from '../call.js';
import { CustomerId, SessionId, UserId } from '../ids.js';
import { NotFound, PermissionDenied, RateLimited, SessionEnded } from '../problems.js';
import { Language, line, NewPassword, personName, TriedPassword } from '../scalar.js';
import { CustomerIndependent } from '../tenant-access/people-problems.js';
import { EmailBlocked, ModuleNotEnabled } from '../tenant-access/problems.js';
import { Me, OwnSession } from './models.js';
import { InvalidCredentials } from './problems.js';

export const getMe = call('identity', 'get-me', {
  summary: "Shows the caller's own account in the organisation they act in",
  http: { method: 'GET', path: '/me' },
  access: 'signed-in',
  beforeTerms: true,
  input: z.strictObject({}),
  output: Me,
  problems: [SessionEnded],
});

export const updateMe = call('identity', 'update-me', {
  summary: "Changes the caller's own details; the e-mail address stays (C3)",
  http: { method: 'PATCH', path: '/me' },
  access: 'signed-in',
  beforeTerms: true,
  input: z.strictObject({
    firstName: personName.optional(),
    lastName: personName.optional(),
    externalId: line(200).nullable().optional(),
    language: Language.optional(),
  }),
  output: Me,
  problems: [SessionEnded],
});

export const changePassword = call('identity', 'change-password', {
  summary: "Changes the caller's own password (C3); their other sessions end at once",
  http: { method: 'PUT', path: '/me/password', status: 204, isWriteOnly: true },
  access: 'signed-in',
  input: z.strictObject({ currentPassword: TriedPassword, newPassword: NewPassword }),
  output: Nothing,
  problems: [InvalidCredentials, PermissionDenied, RateLimited, SessionEnded],
});

export const listMySessions = call('identity', 'list-my-sessions', {
  summary: "Lists the caller's open sessions, newest first",
  http: { method: 'GET', path: '/me/sessions' },
  access: 'signed-in',
  input: PageQuery.omit({ q: true }),
  output: pageOf(OwnSession),
  problems: [],
});

export const endMySession = call('identity', 'end-my-session', {
  summary: "Ends one of the caller's sessions at once",
  http: { method: 'DELETE', path: '/me/sessions/:sessionId', status: 204 },
  access: 'signed-in',
  outdatesToken: true,
  input: z.strictObject({ sessionId: SessionId }),
  output: Nothing,
  problems: [NotFound],
});

export const issuePasswordReset = call('identity', 'issue-password-reset', {
  summary: 'Mails a member of the own organisation a link to set a new password (E8)',
  http: { method: 'POST', path: '/members/:userId/password-reset', status: 202 },
  access: 'members:manage',
  input: z.strictObject({ userId: UserId }),
  output: Nothing,
  problems: [NotFound, PermissionDenied, EmailBlocked, RateLimited],
});

export const issueCustomerPasswordReset = call('identity', 'issue-customer-password-reset', {
  summary: 'Mails a member of a customer a link to set a new password (E8)',
  http: {
    method: 'POST',
    path: '/customers/:customerId/members/:userId/password-reset',
    status: 202,
  },
  access: 'members:manage',
  input: z.strictObject({ customerId: CustomerId, userId: UserId }),
  output: Nothing,
  problems: [
    NotFound,
    PermissionDenied,
    ModuleNotEnabled,
    CustomerIndependent,
    EmailBlocked,
    RateLimited,
  ],
});
