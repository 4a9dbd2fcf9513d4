import { problem } from '../problem.js';
import type { InvitationId } from '../ids.js';
import type { InvitationStatus } from './models.js';

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

export class InvitationInUse extends problem<{ retryAfterSeconds: number }>({
  code: 'invitation-in-use',
  kind: 'conflict',
  title: 'This link is being used right now',
  detail: 'Another request redeems it at this moment.',
  remedy: 'Try again in a few seconds.',
}) {}

export class InvitationExists extends problem<{ invitationId?: InvitationId }>({
  code: 'invitation-exists',
  kind: 'conflict',
  title: 'This person is invited already',
  detail: 'An invitation of this e-mail address to this organisation is still open.',
  remedy:
    'Resend the invitation that `invitationId` names, or delete it first. Without an id it is that of another administrator of the organisation.',
}) {}

export class InvitationNotOpen extends problem<{ status: InvitationStatus }>({
  code: 'invitation-not-open',
  kind: 'conflict',
  title: 'This invitation is no longer open',
  detail: ({ status }) => `The invitation was ${status}.`,
  remedy: 'Invite the person anew, where they are not a member yet.',
}) {}
