import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { event } from '../event.js';
import { InvitationId, OrganizationId, SessionId, UserId } from '../ids.js';
import { EXTENSIBLE_ENUM, Permission } from '../permissions.js';
import {
  ResponseNotStored,
  NotFound,
  NotSignedIn,
  RateLimited,
  SessionEnded,
  Unavailable,
} from '../problems.js';
import { Instant, Token, TriedPassword } from '../scalar.js';
import { OrganizationRef } from '../tenant-access/organizations.js';
import { TermsRequired } from '../tenant-access/terms.js';
import { NoAccount } from '../tenant-access/organizations.js';
import { InvalidCredentials, User, Username } from './accounts.js';

/** The result of signing in. The only response that contains a refresh token. */
export const Session = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  tokenType: z.literal('Bearer'),
  expiresIn: z.number().int().describe('The lifetime of the access token in seconds.'),
  user: User,
  organization: OrganizationRef,
  organizations: z.array(OrganizationRef),
  permissions: z.array(Permission),
  termsRequired: TermsRequired.nullable(),
});

export type Session = z.infer<typeof Session>;

/** A session without its tokens, which browsers keep in cookies that scripts cannot read. */
export const BrowserSession = Session.omit({
  accessToken: true,
  refreshToken: true,
  tokenType: true,
});

export type BrowserSession = z.infer<typeof BrowserSession>;

/** One of the caller's open sessions. */
export const OwnSession = z.object({
  id: SessionId,
  organizationId: OrganizationId,
  device: z.string().describe('The user agent of the browser or program.'),
  address: z.string(),
  createdAt: Instant,
  lastSeenAt: Instant,
  current: z.boolean().describe("Whether this is the caller's session."),
});

export type OwnSession = z.infer<typeof OwnSession>;

/** The origin of a session, as seen by the gateway. */
export const Device = z.object({ address: z.string(), userAgent: z.string() });

export type Device = z.infer<typeof Device>;

export const listMySessions = call('identity', 'list-my-sessions', {
  summary: 'List your open sessions',
  http: { method: 'GET', path: '/me/sessions' },
  access: 'signed-in',
  input: PageQuery.omit({ q: true }),
  output: pageOf(OwnSession),
  problems: [],
});

export const endMySession = call('identity', 'end-my-session', {
  summary: 'End one of your sessions',
  http: { method: 'DELETE', path: '/me/sessions/:sessionId', status: 204 },
  access: 'signed-in',
  invalidatesToken: true,
  input: z.strictObject({ sessionId: SessionId }),
  output: NoContent,
  problems: [NotFound],
});

export const endMyOtherSessions = call('identity', 'end-my-other-sessions', {
  summary: 'End all your sessions but this one',
  http: { method: 'DELETE', path: '/me/sessions', status: 204 },
  access: 'signed-in',
  input: z.strictObject({}),
  output: NoContent,
  problems: [],
});

export const signIn = call('identity', 'sign-in', {
  summary: 'Sign in',
  description:
    'Without `organizationId`, signs in to the organization used last, or the first one that admits the user.',
  http: { method: 'POST', path: '/auth/sign-in', session: 'started' },
  access: 'anyone',
  replay: 'rerun',
  input: z.strictObject({
    username: Username,
    password: TriedPassword,
    organizationId: OrganizationId.optional(),
  }),
  output: Session,
  problems: [InvalidCredentials, NoAccount, RateLimited, Unavailable],
});

export const refreshSession = call('identity', 'refresh-session', {
  summary: 'Refresh a session',
  description: 'The refresh token is replaced by a new one.',
  http: { method: 'POST', path: '/auth/refresh', session: 'continued' },
  access: 'anyone',
  replay: 'idempotent',
  input: z.strictObject({ refreshToken: Token }),
  output: Session,
  problems: [NotSignedIn, SessionEnded, ResponseNotStored],
});

export const signOut = call('identity', 'sign-out', {
  summary: 'Sign out',
  http: { method: 'POST', path: '/auth/sign-out', status: 204, session: 'ended' },
  access: 'signed-in',
  allowedBeforeTerms: true,
  invalidatesToken: true,
  input: z.strictObject({}),
  output: NoContent,
  problems: [],
});

export const switchOrganization = call('identity', 'switch-organization', {
  summary: 'Switch to another organization',
  description: 'Starts a new session and ends the current one.',
  http: { method: 'POST', path: '/auth/switch-organization', session: 'continued' },
  access: 'signed-in',
  replay: 'rerun',
  allowedBeforeTerms: true,
  invalidatesToken: true,
  input: z.strictObject({
    organizationId: OrganizationId,
    refreshToken: Token.optional().describe(
      'The current refresh token. Without it, the new session expires no later than the current one would have.',
    ),
  }),
  output: Session,
  problems: [NoAccount, SessionEnded],
});

export const startSession = call('identity', 'start-session', {
  summary: 'Sign in a user who has just redeemed an invitation',
  access: 'internal',
  input: z.strictObject({
    userId: UserId,
    organizationId: OrganizationId,
    invitationId: InvitationId,
  }),
  output: z.object({ session: Session }),
  problems: [NoAccount],
});

export const sessionStarted = event('identity', 'session-started', {
  summary: 'A user signed in to an organization',
  data: z.object({
    sessionId: SessionId,
    userId: UserId,
    organizationId: OrganizationId,
    at: Instant,
  }),
});

export const SessionEndReason = z
  .enum([
    'signed-out',
    'signed-out-elsewhere',
    'ended-by-administrator',
    'switched',
    'replayed',
    'access-disabled',
    'member-removed',
    'access-ended',
    'password-changed',
    'password-reset',
    'account-erased',
  ])
  .describe(
    '`signed-out-elsewhere`: from another session of the user. `switched`: to another organization. `replayed`: a refresh token was used twice. `access-ended`: the user has no access any more, for a reason that was not looked for.',
  )
  .meta({ [EXTENSIBLE_ENUM]: true });
export type SessionEndReason = z.infer<typeof SessionEndReason>;

/** Recorded by the database, whatever ends them: one event for up to 500 that end together. */
export const sessionsEnded = event('identity', 'sessions-ended', {
  summary: 'Sessions in an organization ended, other than by expiring',
  data: z.object({
    organizationId: OrganizationId,
    sessions: z
      .array(z.object({ sessionId: SessionId, userId: UserId, startedAt: Instant }))
      .min(1),
    at: Instant,
    reason: SessionEndReason,
  }),
});
