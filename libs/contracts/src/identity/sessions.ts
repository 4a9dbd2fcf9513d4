import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { event } from '../event.js';
import { InvitationId, OrganizationId, SessionId, UserId } from '../ids.js';
import { Permission } from '../permissions.js';
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

/** What signing in gives. The only answer that ever shows a refresh token. */
export const Session = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  tokenType: z.literal('Bearer'),
  /** Seconds until the access token ends. */
  expiresIn: z.number().int(),
  user: User,
  organization: OrganizationRef,
  organizations: z.array(OrganizationRef),
  permissions: z.array(Permission),
  termsRequired: TermsRequired.nullable(),
});

export type Session = z.infer<typeof Session>;

/** What a browser gets to read of it: the tokens travel in cookies that no script can read. */
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
  /** What the browser or program calls itself. */
  device: z.string(),
  address: z.string(),
  createdAt: Instant,
  lastSeenAt: Instant,
  /** Whether it is the one that asks. */
  current: z.boolean(),
});

export type OwnSession = z.infer<typeof OwnSession>;

/** Where a session comes from, as the gateway saw it. */
export const Device = z.object({ address: z.string(), userAgent: z.string() });

export type Device = z.infer<typeof Device>;

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
  invalidatesToken: true,
  input: z.strictObject({ sessionId: SessionId }),
  output: NoContent,
  problems: [NotFound],
});

export const signIn = call('identity', 'sign-in', {
  summary: 'Signs somebody in to an organisation that lets them in',
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
  summary: 'Continues a session; the refresh token that was used ends',
  http: { method: 'POST', path: '/auth/refresh', session: 'continued' },
  access: 'anyone',
  replay: 'idempotent',
  input: z.strictObject({ refreshToken: Token }),
  output: Session,
  problems: [NotSignedIn, SessionEnded, ResponseNotStored],
});

export const signOut = call('identity', 'sign-out', {
  summary: 'Ends the session',
  http: { method: 'POST', path: '/auth/sign-out', status: 204, session: 'ended' },
  access: 'signed-in',
  allowedBeforeTerms: true,
  invalidatesToken: true,
  input: z.strictObject({}),
  output: NoContent,
  problems: [],
});

export const switchOrganization = call('identity', 'switch-organization', {
  summary: 'Goes on in another organisation, in a new session; the old one ends',
  http: { method: 'POST', path: '/auth/switch-organization', session: 'continued' },
  access: 'signed-in',
  replay: 'rerun',
  allowedBeforeTerms: true,
  invalidatesToken: true,
  input: z.strictObject({
    organizationId: OrganizationId,
    /** That of the session. Without it the new one ends at the latest when the old one would have, unused. */
    refreshToken: Token.optional(),
  }),
  output: Session,
  problems: [NoAccount, SessionEnded],
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

export const sessionStarted = event('identity', 'session-started', {
  summary: 'Somebody signed in to an organisation',
  data: z.object({
    sessionId: SessionId,
    userId: UserId,
    organizationId: OrganizationId,
    at: Instant,
  }),
});
