import { z } from 'zod';
import { Area } from '../actor.js';
import { OrganizationId, SessionId, UserId } from '../ids.js';
import { Permission, PlatformRole } from '../permissions.js';
import { Email, Instant, Language } from '../scalar.js';
import { OrganizationRef, TermsRequired } from '../tenant-access/models.js';

export const User = z.object({
  id: UserId,
  email: Email,
  firstName: z.string(),
  lastName: z.string(),
  language: Language,
});
export type User = z.infer<typeof User>;

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

/** The caller's own account, in the organisation they act in. */
export const Me = z.object({
  id: UserId,
  email: z.string(),
  /** What signs in: the address, with the provider's suffix where it has one (E7). The address alone does too. */
  username: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  language: Language,
  externalId: z.string().nullable(),
  platformRole: PlatformRole,
  /** Whether nothing is sent to the address, since a mail server refused it (C1). */
  emailBlocked: z.boolean(),
  organization: OrganizationRef,
  organizations: z.array(OrganizationRef),
  permissions: z.array(Permission),
  areas: z.array(Area),
  termsRequired: TermsRequired.nullable(),
});

export type Me = z.infer<typeof Me>;

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
