import { z } from 'zod';
import { call, NoContent } from '../call.js';
import { event } from '../event.js';
import { CustomerId, UserId } from '../ids.js';
import { problem } from '../problem.js';
import { NotFound, PermissionDenied, RateLimited, SessionEnded } from '../problems.js';
import { Instant, Language, NewPassword, Token, TriedPassword } from '../scalar.js';
import { CustomerIndependent } from '../tenant-access/organizations.js';
import { EmailBlocked } from '../tenant-access/access.js';
import { ModuleNotEnabled, NoAccount } from '../tenant-access/organizations.js';
import { InvalidCredentials, Username } from './accounts.js';

export class ResetLinkExpired extends problem({
  code: 'reset-link-expired',
  kind: 'gone',
  title: 'This link is no longer valid',
  detail: 'It was used, a newer one was sent, or its hour is over.',
  remedy: 'Ask for a new link under "Forgot password".',
}) {}

export class ResetLinkUnknown extends problem({
  code: 'reset-link-unknown',
  kind: 'missing',
  title: 'This is no link of ours',
  detail: 'The link is not complete, or was never sent.',
  remedy: 'Open the link exactly as the e-mail has it.',
}) {}

export const changePassword = call('identity', 'change-password', {
  summary: "Changes the caller's own password (C3); their other sessions end at once",
  http: { method: 'PUT', path: '/me/password', status: 204, isWriteOnly: true },
  access: 'signed-in',
  input: z.strictObject({ currentPassword: TriedPassword, newPassword: NewPassword }),
  output: NoContent,
  problems: [InvalidCredentials, PermissionDenied, RateLimited, SessionEnded],
});

export const issuePasswordReset = call('identity', 'issue-password-reset', {
  summary: 'Mails a member of the own organisation a link to set a new password (E8)',
  http: { method: 'POST', path: '/members/:userId/password-reset', status: 202 },
  access: 'members:manage',
  input: z.strictObject({ userId: UserId }),
  output: NoContent,
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
  output: NoContent,
  problems: [
    NotFound,
    PermissionDenied,
    ModuleNotEnabled,
    CustomerIndependent,
    EmailBlocked,
    RateLimited,
  ],
});

export const forgotPassword = call('identity', 'forgot-password', {
  summary:
    'Sends a link to reset the password, where the username has an account; the answer is always the same',
  http: { method: 'POST', path: '/auth/password/forgot', status: 202 },
  access: 'anyone',
  input: z.strictObject({ username: Username }),
  output: NoContent,
  problems: [],
});

export const resetPassword = call('identity', 'reset-password', {
  summary: 'Sets a new password by the link from the e-mail; every session of the user ends',
  http: { method: 'POST', path: '/auth/password/reset', status: 204 },
  access: 'anyone',
  input: z.strictObject({ token: Token, password: NewPassword }),
  output: NoContent,
  problems: [ResetLinkExpired, ResetLinkUnknown, NoAccount, PermissionDenied],
});

export const passwordResetRequested = event('identity', 'password-reset-requested', {
  summary: 'Somebody asked to reset their password; the link is to be mailed',
  data: z.object({
    userId: UserId,
    email: z.string(),
    firstName: z.string(),
    language: Language,
    /** The token, readable by the mailer alone (a JWE, RFC 7516). */
    sealedToken: z.string(),
    expiresAt: Instant,
  }),
});

export const passwordChanged = event('identity', 'password-changed', {
  summary:
    "Somebody's password was set anew; their sessions ended, but for the one in which they changed it",
  data: z.object({ userId: UserId }),
});
