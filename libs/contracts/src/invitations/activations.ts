import { z } from 'zod';
import { call, NoContent } from '../call.js';
import { Session } from '../identity/sessions.js';
import { InvalidCredentials } from '../identity/accounts.js';
import { CustomerId } from '../ids.js';
import { problem } from '../problem.js';
import { NotFound, RateLimited } from '../problems.js';
import { Instant, Language, personName, Token, TriedPassword } from '../scalar.js';
import { OrganizationRef } from '../tenant-access/organizations.js';
import {
  AccessClosed,
  AccessNotPending,
  ActivationNotNeeded,
  CustomerEmailMissing,
  EmailBlocked,
} from '../tenant-access/access.js';
import { InvitationWithdrawn, InviterNotAuthorized } from '../tenant-access/invitation-policy.js';
import { ModuleNotEnabled, NoAccount } from '../tenant-access/organizations.js';
import { InvitationExists, InvitationInUse } from './invitations.js';

/** What a link says to whoever opens it. */
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
  detail: 'Its 24 hours are over, or a newer link was sent.',
  remedy:
    'Use the newest e-mail, or have a new link sent to the same mailbox by POST /activations/renew.',
}) {}

export class InvitationUsed extends problem({
  code: 'invitation-used',
  kind: 'gone',
  title: 'This link has been used',
  detail: 'The account is activated.',
  remedy: 'Sign in. If it was not you who used the link, reset the password.',
}) {}

export class InvitationUnknown extends problem({
  code: 'invitation-unknown',
  kind: 'missing',
  title: 'This is no link of ours',
  detail: 'The link is not complete, was withdrawn, or was never sent.',
  remedy: 'Open the link exactly as the e-mail has it, or ask whoever invited you.',
}) {}

export const lookUpActivation = call('invitations', 'look-up-activation', {
  summary: 'Says what a link is for, and uses nothing up',
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
  summary: 'Activates the account, makes the membership, and signs in (C7, C8)',
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
  summary: 'Sends a new link to the mailbox of one that has expired; the answer is always the same',
  http: { method: 'POST', path: '/activations/renew', status: 202 },
  access: 'anyone',
  input: z.strictObject({ token: Token }),
  output: NoContent,
  problems: [],
});

export const resendActivation = call('invitations', 'resend-activation', {
  summary: 'Sends the activation e-mail of a pending customer anew; the old link ends (D4)',
  http: { method: 'POST', path: '/customers/:customerId/access/resend-activation', status: 202 },
  access: 'access:manage',
  input: z.strictObject({ customerId: CustomerId }),
  output: NoContent,
  problems: [
    NotFound,
    ModuleNotEnabled,
    CustomerEmailMissing,
    EmailBlocked,
    AccessNotPending,
    ActivationNotNeeded,
    InvitationExists,
    RateLimited,
  ],
});
