import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { event } from '../event.js';
import { InvitationId } from '../ids.js';
import { problem } from '../problem.js';
import { NotFound } from '../problems.js';
import { Email, Instant } from '../scalar.js';

/**
 * A blocked email address: it receives no emails because a mail server rejected one, or no news because its owner reported one as spam,
 * until platform support removes the block.
 */
export const EmailBlock = z.object({
  email: z.string(),
  scope: z
    .enum(['everything', 'news'])
    .describe(
      '`news` blocks notifications only; invitations, password resets and security notices are still sent.',
    ),
  words: z.string().describe('The response of the mail server.'),
  blockedAt: Instant,
});

export type EmailBlock = z.infer<typeof EmailBlock>;

const words = z.string().normalize('NFC').max(2_000);

/** A delivery report from an email service provider. */
export const MailEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('bounce'),
    email: Email,
    permanent: z
      .boolean()
      .describe('Whether the address is permanently unreachable. Temporary bounces block nothing.'),
    words,
  }),
  /** The recipient reported an email as spam. They receive no more news. */
  z.strictObject({
    type: z.literal('complaint'),
    email: Email,
    permanent: z.boolean().optional().describe('Ignored.'),
    words: words
      .default('reported as spam')
      .describe("The provider's description, such as the feedback type (RFC 5965)."),
  }),
]);

export type MailEvent = z.infer<typeof MailEvent>;

export class InvalidSignature extends problem({
  code: 'invalid-signature',
  kind: 'unauthenticated',
  title: 'Invalid signature',
  detail: 'The signature does not match the shared secret, or the timestamp is too old.',
  remedy:
    'Sign `webhook-id`, `webhook-timestamp` and the body as described in the Standard Webhooks specification, no more than 5 minutes before sending.',
}) {}

export const listEmailBlocks = call('notifications', 'list-email-blocks', {
  summary: 'List blocked email addresses',
  description:
    'Addresses that receive no emails because a mail server rejected one, or no news because an email was reported as spam.',
  http: { method: 'GET', path: '/platform/email-blocks' },
  access: 'platform-support',
  input: PageQuery,
  output: pageOf(EmailBlock),
  problems: [],
});

export const removeEmailBlock = call('notifications', 'remove-email-block', {
  summary: 'Unblock an email address',
  description:
    'Removes one block. If the address was blocked both for everything and for news, call it twice.',
  http: { method: 'DELETE', path: '/platform/email-blocks/:email', status: 204 },
  access: 'platform-support',
  input: z.strictObject({ email: Email }),
  output: NoContent,
  problems: [NotFound],
});

export const reportMailEvent = call('notifications', 'report-mail-event', {
  summary: 'Report a bounce or complaint',
  description:
    'For email service providers. Requests are signed as described in the Standard Webhooks specification.',
  http: { method: 'POST', path: '/mail-events', status: 204, signedBody: MailEvent },
  access: 'anyone',
  input: z.strictObject({
    id: z.string().max(256),
    timestamp: z.string().max(32),
    signature: z.string().max(2_000),
    /** The raw body, as signed. */
    body: z.string().max(10_000),
  }),
  output: NoContent,
  problems: [InvalidSignature],
});

export const emailBlockChanged = event('notifications', 'email-block-changed', {
  summary:
    'An email address was blocked because a mail server rejected it, or platform support removed the block',
  data: z.object({
    /** The address in the form used for comparison. */
    emailKey: z.string(),
    blocked: z.boolean(),
    words: z.string().nullable().describe('The response of the mail server.'),
  }),
});

export const invitationEmailFinished = event('notifications', 'invitation-email-finished', {
  summary: 'The email of an invitation was delivered to a mail server or failed permanently',
  data: z.object({
    invitationId: InvitationId,
    outcome: z.enum(['delivered', 'refused', 'given-up']),
    words: z.string().nullable(),
  }),
});
