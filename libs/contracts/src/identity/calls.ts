import { z } from 'zod';
import { call, Nothing } from '../call.js';
import { InvitationId, OrganizationId, UserId } from '../ids.js';
import { PlatformRole } from '../permissions.js';
import {
  AnswerNotKept,
  NotSignedIn,
  PermissionDenied,
  RateLimited,
  SessionEnded,
  Unavailable,
} from '../problems.js';
import { Email, Language, line, NewPassword, Token, TriedPassword } from '../scalar.js';
import { NoAccount } from '../tenant-access/problems.js';
import { Session } from './models.js';
import { InvalidCredentials, ResetLinkExpired, ResetLinkUnknown } from './problems.js';

/** An address, or an address with a provider's suffix (E7). */
const Username = line(320);

export const signIn = call('identity', 'sign-in', {
  summary: 'Signs somebody in to an organisation that lets them in',
  http: { method: 'POST', path: '/auth/sign-in' },
  access: 'anyone',
  repeated: 'again',
  input: z.strictObject({
    username: Username,
    password: TriedPassword,
    organizationId: OrganizationId.optional(),
  }),
  output: Session,
  problems: [InvalidCredentials, NoAccount, RateLimited, Unavailable],
});

export const refreshSession = call('identity', 'refresh-session', {
  summary: 'Continues a session; the refresh token that was used ends',
  http: { method: 'POST', path: '/auth/refresh' },
  access: 'anyone',
  repeated: 'known',
  input: z.strictObject({ refreshToken: Token }),
  output: Session,
  problems: [NotSignedIn, SessionEnded, AnswerNotKept],
});

export const signOut = call('identity', 'sign-out', {
  summary: 'Ends the session',
  http: { method: 'POST', path: '/auth/sign-out', status: 204 },
  access: 'signed-in',
  beforeTerms: true,
  outdatesToken: true,
  input: z.strictObject({}),
  output: Nothing,
  problems: [],
});

export const switchOrganization = call('identity', 'switch-organization', {
  summary: 'Goes on in another organisation, in a new session; the old one ends',
  http: { method: 'POST', path: '/auth/switch-organization' },
  access: 'signed-in',
  repeated: 'again',
  beforeTerms: true,
  outdatesToken: true,
  input: z.strictObject({
    organizationId: OrganizationId,
    /** That of the session. Without it the new one ends at the latest when the old one would have, unused. */
    refreshToken: Token.optional(),
  }),
  output: Session,
  problems: [NoAccount, SessionEnded],
});

export const forgotPassword = call('identity', 'forgot-password', {
  summary:
    'Sends a link to reset the password, where the username has an account; the answer is always the same',
  http: { method: 'POST', path: '/auth/password/forgot', status: 202 },
  access: 'anyone',
  input: z.strictObject({ username: Username }),
  output: Nothing,
  problems: [],
});

export const resetPassword = call('identity', 'reset-password', {
  summary: 'Sets a new password by the link from the e-mail; every session of the user ends',
  http: { method: 'POST', path: '/auth/password/reset', status: 204 },
  access: 'anyone',
  input: z.strictObject({ token: Token, password: NewPassword }),
  output: Nothing,
  problems: [ResetLinkExpired, ResetLinkUnknown, NoAccount, PermissionDenied],
});

export const getSigningKeys = call('identity', 'get-signing-keys', {
  summary: 'The public keys of the access tokens (RFC 7517)',
  access: 'anyone',
  input: z.strictObject({}),
  output: z.object({ keys: z.array(z.record(z.string(), z.unknown())) }),
  problems: [],
});

export const findAccount = call('identity', 'find-account', {
  summary: 'Says whether an address has an account',
  access: 'internal',
  input: z.strictObject({ email: Email, invitationId: InvitationId }),
  output: z.object({ exists: z.boolean() }),
  problems: [],
});

export const ensureAccount = call('identity', 'ensure-account', {
  summary:
    'Makes an account for an address, once; an account that exists proves itself by its own password (C9)',
  access: 'internal',
  input: z.strictObject({
    invitationId: InvitationId,
    email: Email,
    password: TriedPassword,
    /** Null where nobody has said: a new account is then refused (`/firstName`), one that exists has names of its own. */
    firstName: line(100).nullable(),
    lastName: line(100).nullable(),
    language: Language,
    externalId: z.string().nullable(),
    platformRole: PlatformRole,
  }),
  /** The account's own names: those of an account that exists may differ from the invitation's. */
  output: z.object({ userId: UserId, firstName: z.string(), lastName: z.string() }),
  problems: [InvalidCredentials, RateLimited],
});

export const startSession = call('identity', 'start-session', {
  summary: 'Signs in whoever has just redeemed an invitation',
  access: 'internal',
  input: z.strictObject({
    userId: UserId,
    organizationId: OrganizationId,
    invitationId: InvitationId,
  }),
  output: z.object({ session: Session }),
  problems: [NoAccount],
});
