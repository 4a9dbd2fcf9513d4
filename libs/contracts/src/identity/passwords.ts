import { z } from 'zod';
import { call, NoContent } from '../call.js';
import { event } from '../event.js';
import { CustomerId, OrganizationId, UserId } from '../ids.js';
import { problem } from '../problem.js';
import { NotFound, PermissionDenied, RateLimited, SessionEnded } from '../problems.js';
import { Instant, Language, NewPassword, Token, TriedPassword } from '../scalar.js';
import { CustomerIndependent } from '../tenant-access/organizations.js';
import { EmailBlocked } from '../tenant-access/activations.js';
import { ModuleNotEnabled, NoAccount } from '../tenant-access/organizations.js';
import { InvalidCredentials, Username } from './accounts.js';

export class ResetLinkExpired extends problem({
  code: 'reset-link-expired',
  kind: 'gone',
  title: 'This link is no longer valid',
  detail: 'The link was used, replaced by a newer one, or has expired after one hour.',
  remedy: 'Request a new link under "Forgot password".',
}) {}

export class ResetLinkUnknown extends problem({
  code: 'reset-link-unknown',
  kind: 'missing',
  title: 'Invalid link',
  detail: 'The link is incomplete or was not sent by us.',
  remedy: 'Open the link exactly as it is in the email.',
}) {}

export const changePassword = call('identity', 'change-password', {
  summary: 'Change your own password',
  description: 'Your other sessions end immediately.',
  http: { method: 'PUT', path: '/me/password', status: 204, isWriteOnly: true },
  access: 'signed-in',
  input: z.strictObject({ currentPassword: TriedPassword, newPassword: NewPassword }),
  output: NoContent,
  problems: [InvalidCredentials, PermissionDenied, RateLimited, SessionEnded],
});

export const issuePasswordReset = call('identity', 'issue-password-reset', {
  summary: 'Send a password reset to a member',
  http: { method: 'POST', path: '/members/:userId/password-reset', status: 202 },
  access: 'members:manage',
  input: z.strictObject({ userId: UserId }),
  output: NoContent,
  problems: [NotFound, PermissionDenied, EmailBlocked, RateLimited],
});

export const issueCustomerPasswordReset = call('identity', 'issue-customer-password-reset', {
  summary: "Send a password reset to a customer's member",
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
  summary: 'Request a password reset',
  description: 'Sends a link if the username has an account. The response is always the same.',
  http: { method: 'POST', path: '/auth/password/forgot', status: 202 },
  access: 'anyone',
  input: z.strictObject({ username: Username }),
  output: NoContent,
  problems: [],
});

export const lookUpPasswordReset = call('identity', 'look-up-password-reset', {
  summary: 'Look up a reset link',
  description: 'Does not use the link.',
  http: { method: 'POST', path: '/auth/password/lookup' },
  access: 'anyone',
  replay: 'rerun',
  input: z.strictObject({ token: Token }),
  output: z.object({
    organizationId: OrganizationId.nullable().describe(
      'The organization that the user last signed in to; null if they never did.',
    ),
  }),
  problems: [ResetLinkExpired, ResetLinkUnknown, PermissionDenied],
});

export const resetPassword = call('identity', 'reset-password', {
  summary: 'Set a new password with a reset link',
  description: 'All sessions of the user end.',
  http: { method: 'POST', path: '/auth/password/reset', status: 204 },
  access: 'anyone',
  input: z.strictObject({ token: Token, password: NewPassword }),
  output: NoContent,
  problems: [ResetLinkExpired, ResetLinkUnknown, NoAccount, PermissionDenied],
});

export const passwordResetRequested = event('identity', 'password-reset-requested', {
  summary: 'A password reset was requested; the link is to be sent by email',
  data: z.object({
    userId: UserId,
    email: z.string(),
    firstName: z.string(),
    language: Language,
    /** The token, encrypted for the notifications service (JWE, RFC 7516). */
    sealedToken: z.string(),
    expiresAt: Instant,
  }),
});

export const passwordChanged = event('identity', 'password-changed', {
  summary:
    "A user's password was changed; their sessions ended, except the one in which they changed it",
  data: z.object({ userId: UserId }),
});
