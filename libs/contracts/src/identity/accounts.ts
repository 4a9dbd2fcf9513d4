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

/** The caller's account, in their current organization. */
export const Me = z.object({
  id: UserId,
  email: z.string(),
  username: z
    .string()
    .describe(
      "The email address, followed by the provider's username suffix if it has one. Users can sign in with or without the suffix.",
    ),
  firstName: z.string(),
  lastName: z.string(),
  language: Language,
  externalId: z.string().nullable(),
  platformRole: PlatformRole,
  emailBlocked: z
    .boolean()
    .describe('Whether emails to the address are blocked because a mail server rejected one.'),
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
  title: 'Wrong username or password',
  detail: 'No account matches this username and password.',
  remedy: 'Check the username and password, or reset the password.',
}) {}

export class AccountNotErasable extends problem({
  code: 'account-not-erasable',
  kind: 'conflict',
  title: 'Account cannot be erased',
  detail: 'Accounts with a platform role cannot be erased.',
  remedy: 'Remove the platform role from the account first.',
}) {}

export const getMe = call('identity', 'get-me', {
  summary: 'Get your own account',
  description: 'Includes the current organization, permissions and areas.',
  http: { method: 'GET', path: '/me' },
  access: 'signed-in',
  allowedBeforeTerms: true,
  input: z.strictObject({}),
  output: Me,
  problems: [SessionEnded],
});

export const updateMe = call('identity', 'update-me', {
  summary: 'Update your own account',
  description: 'The email address cannot be changed.',
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

/** An email address, with or without a provider's username suffix. */
export const Username = line(320);

export const findAccount = call('identity', 'find-account', {
  summary: 'Check whether an email address has an account',
  access: 'internal',
  readOnly: true,
  input: z.strictObject({ email: Email, invitationId: InvitationId }),
  output: z.object({ exists: z.boolean() }),
  problems: [],
});

export const ensureAccount = call('identity', 'ensure-account', {
  summary: 'Create an account, or verify the password of the existing one',
  access: 'internal',
  input: z.strictObject({
    invitationId: InvitationId,
    email: Email,
    password: TriedPassword,
    /** Null if unknown. A new account is then rejected (`/firstName`); existing accounts keep their names. */
    firstName: line(100).nullable(),
    lastName: line(100).nullable(),
    language: Language,
    externalId: z.string().nullable(),
    platformRole: PlatformRole,
  }),
  /** The names in the account, which may differ from those in the invitation. */
  output: z.object({ userId: UserId, firstName: z.string(), lastName: z.string() }),
  problems: [InvalidCredentials, RateLimited],
});

export const eraseAccount = call('identity', 'erase-account', {
  summary: 'Erase a user (GDPR, article 17)',
  description: 'Erases the account, the memberships, and all personal data in every service.',
  http: { method: 'POST', path: '/platform/people/:userId/erasure', status: 202 },
  access: 'platform-support',
  input: z.strictObject({ userId: UserId }),
  output: NoContent,
  problems: [NotFound, AccountNotErasable],
});

/** What platform support sees of an account: only what helps to find out why a user cannot sign in. */
export const SupportAccount = z.object({
  userId: UserId,
  firstName: z.string(),
  lastName: z.string(),
  createdAt: Instant,
  confirmed: z
    .boolean()
    .describe(
      'Whether the owner has signed in. Until then, the invitation that created the account is required.',
    ),
  sessions: z
    .array(z.object({ organizationId: OrganizationId, lastSeenAt: Instant }))
    .describe('The open sessions, newest first; at most 20.'),
});

export type SupportAccount = z.infer<typeof SupportAccount>;

export const findPerson = call('identity', 'find-person', {
  summary: 'Find the account of an email address',
  description:
    'Shows whether the account is confirmed, signed in, or throttled after wrong passwords.',
  http: { method: 'GET', path: '/platform/people/:email' },
  access: 'platform-support',
  input: z.strictObject({ email: Email }),
  output: z.object({
    email: z.string(),
    account: SupportAccount.nullable().describe('Null if the address has no account.'),
    wrongPasswords: z
      .number()
      .int()
      .describe(
        'Wrong passwords in the last 15 minutes, except from addresses known to belong to the owner.',
      ),
    retryAfterSeconds: z
      .number()
      .int()
      .describe('The wait before the next attempt from an unknown address; 0 if none.'),
  }),
  problems: [],
});

export const accountChanged = event('identity', 'account-changed', {
  summary: 'An account was created or changed',
  data: z.object({
    userId: UserId,
    email: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    language: Language,
  }),
});

export const accountErased = event('identity', 'account-erased', {
  summary: 'A user was erased (GDPR, article 17); every subscriber erases its data about them',
  data: z.object({
    userId: UserId,
    /** The email address of the erased account, published for the last time. */
    email: z.string(),
  }),
});
