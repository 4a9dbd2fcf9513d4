import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { event } from '../event.js';
import { InvitationId } from '../ids.js';
import { problem } from '../problem.js';
import { NotFound } from '../problems.js';
import { Email, Instant } from '../scalar.js';

/**
 * An address to which nothing is sent, since a mail server refused it, or no news, since its owner reported a mail as spam; until
 * support removes the block (C1).
 */
export const EmailBlock = z.object({
  email: z.string(),
  /** `news`: links to get in, and word of what happens to the account, still go there. */
  scope: z.enum(['everything', 'news']),
  /** What the mail server said. */
  words: z.string(),
  blockedAt: Instant,
});

export type EmailBlock = z.infer<typeof EmailBlock>;

const words = z.string().normalize('NFC').max(2_000);

/** What a mail provider reports of a mail that it had taken. */
export const MailEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('bounce'),
    email: Email,
    /** Whether no further mail can arrive there; one that may arrive later blocks nothing. */
    permanent: z.boolean(),
    /** What the server of the address said. */
    words,
  }),
  /** Whoever got it has reported it as spam: no news is sent there any more. */
  z.strictObject({
    type: z.literal('complaint'),
    email: Email,
    /** Makes no difference. */
    permanent: z.boolean().optional(),
    /** What the provider says of it, such as the type of the feedback (RFC 5965). */
    words: words.default('reported as spam'),
  }),
]);

export type MailEvent = z.infer<typeof MailEvent>;

export class InvalidSignature extends problem({
  code: 'invalid-signature',
  kind: 'unauthenticated',
  title: 'The signature does not fit',
  detail: 'The request is not signed with the secret that was agreed, or was not signed just now.',
  remedy:
    'Sign `webhook-id`, `webhook-timestamp` and the body as the Standard Webhooks specification says, within 5 minutes of sending.',
}) {}

export const listEmailBlocks = call('notifications', 'list-email-blocks', {
  summary:
    'Lists the addresses to which nothing is sent, since a mail server refused them, or no news, since somebody there reported one as spam (C1)',
  http: { method: 'GET', path: '/platform/email-blocks' },
  access: 'platform-support',
  input: PageQuery,
  output: pageOf(EmailBlock),
  problems: [],
});

export const removeEmailBlock = call('notifications', 'remove-email-block', {
  summary:
    'Removes the block of an address: mails go there again. Where one of news is left, it takes another call',
  http: { method: 'DELETE', path: '/platform/email-blocks/:email', status: 204 },
  access: 'platform-support',
  input: z.strictObject({ email: Email }),
  output: NoContent,
  problems: [NotFound],
});

export const reportMailEvent = call('notifications', 'report-mail-event', {
  summary: 'Takes in what a mail provider reports, signed as Standard Webhooks says (C1)',
  http: { method: 'POST', path: '/mail-events', status: 204, signedBody: MailEvent },
  access: 'anyone',
  input: z.strictObject({
    id: z.string().max(256),
    timestamp: z.string().max(32),
    signature: z.string().max(2_000),
    /** As it came, since the signature is of its very bytes. */
    body: z.string().max(10_000),
  }),
  output: NoContent,
  problems: [InvalidSignature],
});

export const emailBlockChanged = event('notifications', 'email-block-changed', {
  summary:
    'A mail server refused an address, so nothing is sent there; or support removed that block (C1)',
  data: z.object({
    /** The address in the form that compares. */
    emailKey: z.string(),
    blocked: z.boolean(),
    /** What the mail server said. */
    words: z.string().nullable(),
  }),
});

export const invitationEmailFinished = event('notifications', 'invitation-email-finished', {
  summary: 'The mail of an invitation was taken by a mail server, or refused for good',
  data: z.object({
    invitationId: InvitationId,
    outcome: z.enum(['delivered', 'refused', 'given-up']),
    words: z.string().nullable(),
  }),
});
