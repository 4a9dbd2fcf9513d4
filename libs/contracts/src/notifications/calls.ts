import { z } from 'zod';
import { call, Nothing, pageOf, PageQuery } from '../call.js';
import { NotFound } from '../problems.js';
import { Email } from '../scalar.js';
import { EmailBlock, MailEvent } from './models.js';
import { SignatureInvalid } from './problems.js';

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
  output: Nothing,
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
  output: Nothing,
  problems: [SignatureInvalid],
});
