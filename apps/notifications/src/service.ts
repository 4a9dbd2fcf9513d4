import { line } from '@gatehouse/contracts';
import {
  defineService,
  EventSources,
  listed,
  serviceSettings,
  Unsealer,
  UnsealingKeys,
} from '@gatehouse/platform';
import { ImageSanitizer, imageSettings } from '@gatehouse/platform/images';
import { z } from 'zod';
import { Addressing, Sources } from './application/external/addressing.js';
import { Blocking } from './application/blocking.js';
import { ComposeLetter } from './application/compose-letter.js';
import {
  Agreements,
  EmailBlocks,
  Letterhead,
  Mailbox,
  MailEvents,
  MailQueue,
} from './application/ports.js';
import { Bundler } from './application/digests/bundler.js';
import { leaveKeyFrom, leaveToken } from './application/leave-links.js';
import { Posting } from './application/posting.js';
import { Postman } from './application/postman.js';
import { SendDueMails } from './application/send-due-mails.js';
import { SendMail } from './application/send-mail.js';
import { SettleMail } from './application/settle-mail.js';
import { feedParts } from './feed-parts.js';
import { SmtpMailbox } from './delivery/smtp-mailbox.js';
import { SqlEmailBlocks } from './persistence/email-blocks.js';
import { SqlMailEvents } from './persistence/mail-events.js';
import { SqlMailQueue } from './persistence/mail-queue.js';
import { KeepDeadLetter } from './application/dead-letters/keep-dead-letter.js';
import { DeadLetters } from './application/dead-letters/ports.js';
import { Courier } from './application/webhooks/courier.js';
import { SecretCare } from './application/webhooks/secret-care.js';
import { SqlDeadLetters } from './persistence/dead-letters.js';
import { calls, useCases } from './transport/calls.js';
import { hearings } from './transport/hearings.js';
import { integrationCalls, integrationUseCases } from './transport/integration-calls.js';
import { webhookParts } from './webhook-parts.js';
import { webhookSettings } from './webhook-settings.js';

/** What would have the library write whole mails, with their links, to the log. */
const TALKATIVE = ['debug', 'logger', 'transactionLog'];

/** As Standard Webhooks writes a secret: `whsec_`, and 24 to 64 bytes in base64. */
const WebhookSecret = z
  .string()
  .regex(/^whsec_[A-Za-z0-9+/]+={0,2}$/, 'must be whsec_ and base64')
  .transform((text) => Buffer.from(text.slice('whsec_'.length), 'base64'))
  .refine(({ length }) => length >= 24 && length <= 64, 'must be of 24 to 64 bytes');
const MailEventsSecrets = z.string().transform(listed).pipe(z.array(WebhookSecret));

const settings = z.object({
  ...serviceSettings,
  ...imageSettings,
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
  /**
   * The private key (JWK) of the one to which links are sealed. Several, as a JWK Set, while it is being changed: all of them open,
   * the first is the one of now.
   */
  UNSEALING_KEY: UnsealingKeys,
  /** How many mails go to one address within an hour; those beyond wait. */
  MAILS_PER_HOUR: z.coerce.number().int().min(1).default(10),
  /** With what mail providers sign their reports; without it none is taken. Several, with commas between them, all hold. */
  MAIL_EVENTS_SECRET: MailEventsSecrets.default([]),
  /** How long the changes of a thing are collected before they are told by mail: seconds from the first. */
  NEWS_AFTER_SECONDS: z.coerce.number().int().min(1).default(60),
  /** Who else may publish events, and which organisations each may address: `billing=<id>+<id>,monitoring=*`. */
  EVENT_SOURCES: EventSources.default(new Map()),
  ...webhookSettings,
});

/** What somebody is told: mail, and where none may go. */
export const notifications = defineService({
  name: 'notifications',
  settings,
  parts: (env, current) => {
    const unsealingKeys = current('UNSEALING_KEY');
    const mailEventsKeys = current('MAIL_EVENTS_SECRET');
    const letterhead: Letterhead = {
      from: env.MAIL_FROM,
      publicUrl: env.PUBLIC_URL,
      leaveUrlOf: (id) =>
        `${env.PUBLIC_URL}/unsubscribe/${leaveToken(leaveKeyFrom(unsealingKeys()[0]), id)}`,
    };
    const agreements: Agreements = {
      mailsPerHour: env.MAILS_PER_HOUR,
      newsAfterSeconds: env.NEWS_AFTER_SECONDS,
      mailEventsKeys,
      leaveKeys: () => unsealingKeys().map(leaveKeyFrom),
    };
    return {
      calls: [...calls, ...integrationCalls],
      hearings,
      deadLetters: KeepDeadLetter,
      entities: [],
      workers: [Bundler, Courier, Postman, SecretCare],
      providers: [
        ...useCases,
        ...integrationUseCases,
        ...feedParts,
        ...webhookParts({
          waits: env.WEBHOOK_RETRY_WAITS,
          privateNetworks: env.WEBHOOK_PRIVATE_NETWORKS,
          unsealingKeys,
        }),
        KeepDeadLetter,
        { provide: DeadLetters, useClass: SqlDeadLetters },
        { provide: ImageSanitizer, useValue: new ImageSanitizer(env) },
        Addressing,
        { provide: Sources, useValue: { current: current('EVENT_SOURCES') } satisfies Sources },
        Blocking,
        ComposeLetter,
        Posting,
        Postman,
        SendDueMails,
        SendMail,
        SettleMail,
        { provide: Agreements, useValue: agreements },
        { provide: EmailBlocks, useClass: SqlEmailBlocks },
        { provide: MailEvents, useClass: SqlMailEvents },
        { provide: Letterhead, useValue: letterhead },
        { provide: Mailbox, useValue: new SmtpMailbox(current('SMTP_URL'), letterhead) },
        { provide: MailQueue, useClass: SqlMailQueue },
        { provide: Unsealer, useValue: new Unsealer(unsealingKeys) },
      ],
    };
  },
});
