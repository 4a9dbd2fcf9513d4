import { z } from 'zod';
import { Area } from '../actor.js';
import { call, NoContent } from '../call.js';
import { event } from '../event.js';
import { InvitationId, OrganizationId, UserId } from '../ids.js';
import { Permission, PlatformRole } from '../permissions.js';
import { problem } from '../problem.js';
import { NotFound, RateLimited, SessionEnded } from '../problems.js';
import { Email, Instant, Language, line, personName, TriedPassword } from '../scalar.js';
import { OrganizationRef } from '../tenant-access/organizations.js';
import { TermsRequired } from '../tenant-access/terms.js';

export const User = z.object({
  id: UserId,
  email: Email,
  firstName: z.string(),
  lastName: z.string(),
  language: Language,
});

export type User = z.infer<typeof User>;

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

export class InvalidCredentials extends problem({
  code: 'invalid-credentials',
  kind: 'unauthenticated',
  title: 'The username or the password is wrong',
  detail: 'No account has this username and password.',
  remedy: 'Check both, or reset the password.',
}) {}

export class AccountNotErasable extends problem({
  code: 'account-not-erasable',
  kind: 'conflict',
  title: 'This account runs the platform',
  detail: 'The account of somebody who runs the platform cannot be erased.',
  remedy: 'Take the platform role from the account first.',
}) {}

export const getMe = call('identity', 'get-me', {
  summary: "Shows the caller's own account in the organisation they act in",
  http: { method: 'GET', path: '/me' },
  access: 'signed-in',
  allowedBeforeTerms: true,
  input: z.strictObject({}),
  output: Me,
  problems: [SessionEnded],
});

export const updateMe = call('identity', 'update-me', {
  summary: "Changes the caller's own details; the e-mail address stays (C3)",
  http: { method: 'PATCH', path: '/me' },
  access: 'signed-in',
  allowedBeforeTerms: true,
  input: z.strictObject({
    firstName: personName.optional(),
    lastName: personName.optional(),
    externalId: line(200).nullable().optional(),
    language: Language.optional(),
  }),
  output: Me,
  problems: [SessionEnded],
});

/** An address, or an address with a provider's suffix (E7). */
export const Username = line(320);

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

export const eraseAccount = call('identity', 'erase-account', {
  summary:
    'Erases a person (GDPR, article 17): the account, the memberships, and what every service keeps of them',
  http: { method: 'POST', path: '/platform/people/:userId/erasure', status: 202 },
  access: 'platform-support',
  input: z.strictObject({ userId: UserId }),
  output: NoContent,
  problems: [NotFound, AccountNotErasable],
});

/** What support sees of somebody's account: as much as says why they can or cannot sign in. */
export const SupportAccount = z.object({
  userId: UserId,
  firstName: z.string(),
  lastName: z.string(),
  createdAt: Instant,
  /** Whether its owner has ever come in; until then the invitation that made it counts, and no password. */
  confirmed: z.boolean(),
  /** Where they are signed in now, the newest first; 20 at most. */
  sessions: z.array(z.object({ organizationId: OrganizationId, lastSeenAt: Instant })),
});

export type SupportAccount = z.infer<typeof SupportAccount>;

export const findPerson = call('identity', 'find-person', {
  summary:
    'Finds the account of an address, for support: whether it is in use, signed in, or slowed down by wrong passwords',
  http: { method: 'GET', path: '/platform/people/:email' },
  access: 'platform-support',
  input: z.strictObject({ email: Email }),
  output: z.object({
    email: z.string(),
    /** Null where the address has none. */
    account: SupportAccount.nullable(),
    /** Wrong passwords of the last quarter of an hour, from anywhere but where its owner came from before. */
    wrongPasswords: z.number().int(),
    /** How long whoever comes from elsewhere has to wait before the next try; 0 where not at all. */
    retryAfterSeconds: z.number().int(),
  }),
  problems: [],
});

export const accountChanged = event('identity', 'account-changed', {
  summary: 'Somebody has an account, or changed what it says of them',
  data: z.object({
    userId: UserId,
    email: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    language: Language,
  }),
});

export const accountErased = event('identity', 'account-erased', {
  summary:
    "Somebody's data are erased (GDPR, article 17); whoever keeps any of them erases them, too",
  data: z.object({
    userId: UserId,
    /** The address that the account had: the last time that it is told. */
    email: z.string(),
  }),
});
