import { z } from 'zod';
import { call, NoContent } from '../call.js';
import { Session } from '../identity/sessions.js';
import { InvalidCredentials } from '../identity/accounts.js';
import { CustomerId } from '../ids.js';
import { problem } from '../problem.js';
import { NotFound, RateLimited } from '../problems.js';
import { Instant, Language, personName, Token, TriedPassword } from '../scalar.js';
import { OrganizationRef } from '../tenant-access/organizations.js';
import { AccessClosed } from '../tenant-access/access.js';
import {
  AccessNotPending,
  ActivationNotNeeded,
  CustomerEmailMissing,
  EmailBlocked,
} from '../tenant-access/activations.js';
import { InvitationWithdrawn, InviterNotAuthorized } from '../tenant-access/invitation-policy.js';
import {
  CustomerIndependent,
  ModuleNotEnabled,
  NoAccount,
} from '../tenant-access/organizations.js';
import { InvitationExists, InvitationInUse } from './invitations.js';

/** What an invitation link is for. */
export const ActivationLookup = z.object({
  organization: OrganizationRef.pick({ id: true, name: true }),
  email: z.string(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  language: Language,
  expiresAt: Instant,
  accountExists: z.boolean(),
});

export class InvitationExpired extends problem({
  code: 'invitation-expired',
  kind: 'gone',
  title: 'This link has expired',
  detail: 'The link is older than 24 hours, or a newer one was sent.',
  remedy: 'Use the latest email, or request a new link with POST /activations/renew.',
}) {}

export class InvitationUsed extends problem({
  code: 'invitation-used',
  kind: 'gone',
  title: 'This link has already been used',
  detail: 'The account is active.',
  remedy: 'Sign in. If you did not use the link yourself, reset your password.',
}) {}

export class InvitationUnknown extends problem({
  code: 'invitation-unknown',
  kind: 'missing',
  title: 'Invalid link',
  detail: 'The link is incomplete, was withdrawn, or was not sent by us.',
  remedy: 'Open the link exactly as it is in the email, or contact the person who invited you.',
}) {}

export const lookUpActivation = call('invitations', 'look-up-activation', {
  summary: 'Look up an invitation link',
  description: 'Does not use the link.',
  http: { method: 'POST', path: '/activations/lookup' },
  access: 'anyone',
  replay: 'rerun',
  input: z.strictObject({ token: Token }),
  output: ActivationLookup,
  problems: [
    InvitationExpired,
    InvitationUsed,
    InvitationUnknown,
    InvitationWithdrawn,
    InviterNotAuthorized,
    AccessClosed,
  ],
});

export const redeemInvitation = call('invitations', 'redeem-invitation', {
  summary: 'Redeem an invitation',
  description:
    'Creates the account if there is none, adds the membership, and signs in. If `accountExists`, `password` is the password of the existing account.',
  http: { method: 'POST', path: '/activations', status: 201, session: 'started' },
  access: 'anyone',
  replay: 'rerun',
  input: z.strictObject({
    token: Token,
    password: TriedPassword,
    firstName: personName.optional(),
    lastName: personName.optional(),
    language: Language.optional(),
  }),
  output: Session,
  problems: [
    InvitationExpired,
    InvitationUsed,
    InvitationUnknown,
    InvitationInUse,
    InvitationWithdrawn,
    InviterNotAuthorized,
    AccessClosed,
    InvalidCredentials,
    NoAccount,
  ],
});

export const renewActivation = call('invitations', 'renew-activation', {
  summary: 'Request a new link for an expired invitation',
  description: 'The link goes to the same address. The response is always the same.',
  http: { method: 'POST', path: '/activations/renew', status: 202 },
  access: 'anyone',
  input: z.strictObject({ token: Token }),
  output: NoContent,
  problems: [],
});

export const resendActivation = call('invitations', 'resend-activation', {
  summary: 'Resend the activation email of a pending customer',
  description: 'The previous link stops working.',
  http: { method: 'POST', path: '/customers/:customerId/access/resend-activation', status: 202 },
  access: 'access:manage',
  input: z.strictObject({ customerId: CustomerId }),
  output: NoContent,
  problems: [
    NotFound,
    ModuleNotEnabled,
    CustomerIndependent,
    CustomerEmailMissing,
    EmailBlocked,
    AccessNotPending,
    ActivationNotNeeded,
    InvitationExists,
    RateLimited,
  ],
});
