import { z } from 'zod';
import { call, Nothing } from '../call.js';
import { CustomerId } from '../ids.js';
import { NotFound, RateLimited } from '../problems.js';
import { Language, personName, Token, TriedPassword } from '../scalar.js';
import { InvalidCredentials } from '../identity/problems.js';
import { Session } from '../identity/models.js';
import {
  AccessClosed,
  AccessNotPending,
  ActivationNotNeeded,
  CustomerEmailMissing,
  EmailBlocked,
  InvitationWithdrawn,
  InviterLostRight,
  ModuleNotEnabled,
  NoAccount,
} from '../tenant-access/problems.js';
import { ActivationLookup } from './models.js';
import {
  InvitationExists,
  InvitationExpired,
  InvitationInUse,
  InvitationUnknown,
  InvitationUsed,
} from './problems.js';

export const lookUpActivation = call('invitations', 'look-up-activation', {
  summary: 'Says what a link is for, and uses nothing up',
  http: { method: 'POST', path: '/activations/lookup' },
  access: 'anyone',
  repeated: 'again',
  input: z.strictObject({ token: Token }),
  output: ActivationLookup,
  problems: [
    InvitationExpired,
    InvitationUsed,
    InvitationUnknown,
    InvitationWithdrawn,
    InviterLostRight,
    AccessClosed,
  ],
});

export const redeemInvitation = call('invitations', 'redeem-invitation', {
  summary: 'Activates the account, makes the membership, and signs in (C7, C8)',
  http: { method: 'POST', path: '/activations', status: 201 },
  access: 'anyone',
  repeated: 'again',
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
    InviterLostRight,
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
  output: Nothing,
  problems: [],
});

export const resendActivation = call('invitations', 'resend-activation', {
  summary: 'Sends the activation e-mail of a pending customer anew; the old link ends (D4)',
  http: { method: 'POST', path: '/customers/:customerId/access/resend-activation', status: 202 },
  access: 'access:manage',
  input: z.strictObject({ customerId: CustomerId }),
  output: Nothing,
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
