import { line } from '@gatehouse/contracts';
import { defineService, SealingKey, serviceSettings, Unsealer } from '@gatehouse/platform';
import { z } from 'zod';
import { ComposeLetter } from './application/compose-letter.js';
import { Letterhead, Mailbox, MailQueue } from './application/ports.js';
import { Posting } from './application/posting.js';
import { Postman } from './application/postman.js';
import { SendDueMails } from './application/send-due-mails.js';
import { SendMail } from './application/send-mail.js';
import { SmtpMailbox } from './delivery/smtp-mailbox.js';
import { SqlMailQueue } from './persistence/mail-queue.js';
import { hearings } from './transport/hearings.js';

/** What would have the library write whole mails, with their links, to the log. */
const TALKATIVE = ['debug', 'logger', 'transactionLog'];

const settings = z.object({
  ...serviceSettings,
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .refine(
      (url) => !TALKATIVE.some((name) => new URL(url).searchParams.has(name)),
      `must not ask for logs: mails hold secrets`,
    ),
  MAIL_FROM: line(320).regex(
    /^[^<>]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/,
    'must be an address, or a name and an address in angle brackets',
  ),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
  /** The private key (JWK) of the one to which links are sealed. */
  UNSEALING_KEY: SealingKey,
});

/** What somebody is told: mail. */
export const notifications = defineService({
  name: 'notifications',
  settings,
  parts: (env) => {
    const letterhead: Letterhead = { from: env.MAIL_FROM, publicUrl: env.PUBLIC_URL };
    return {
      calls: [],
      hearings,
      entities: [],
      workers: [Postman],
      providers: [
        ComposeLetter,
        Posting,
        Postman,
        SendDueMails,
        SendMail,
        { provide: Letterhead, useValue: letterhead },
        { provide: Mailbox, useValue: new SmtpMailbox(env.SMTP_URL, letterhead) },
        { provide: MailQueue, useClass: SqlMailQueue },
        { provide: Unsealer, useValue: new Unsealer(env.UNSEALING_KEY) },
      ],
    };
  },
});
