import { defineParts, Unsealer } from '@gatehouse/platform';
import { ImageSanitizer } from '@gatehouse/platform/images';
import { Addressing, Sources } from './application/external/addressing.js';
import { Blocking } from './application/blocking.js';
import { ComposeLetter } from './application/compose-letter.js';
import {
  Agreements,
  Complaints,
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
import { SqlComplaints } from './persistence/complaints.js';
import { SqlEmailBlocks } from './persistence/email-blocks.js';
import { SqlMailEvents } from './persistence/mail-events.js';
import { SqlMailQueue } from './persistence/mail-queue.js';
import { KeepDeadLetter } from './application/dead-letters/keep-dead-letter.js';
import { DeadLetters } from './application/dead-letters/ports.js';
import { Courier } from './application/webhooks/courier.js';
import { SecretCare } from './application/webhooks/secret-care.js';
import { SqlDeadLetters } from './persistence/dead-letters.js';
import { settings } from './settings.js';
import { calls, useCases } from './transport/calls.js';
import { hearings } from './transport/hearings.js';
import { integrationCalls, integrationUseCases } from './transport/integration-calls.js';
import { webhookParts } from './webhook-parts.js';

/** What somebody is told: mail, and where none may go. */
export const notifications = defineParts({
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
        { provide: Complaints, useClass: SqlComplaints },
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
