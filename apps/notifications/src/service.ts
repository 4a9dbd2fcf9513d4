import { defineParts, Unsealer } from '@gatehouse/platform';
import { ImageSanitizer } from '@gatehouse/platform/images';
import { NoticeTargetPolicy, EventSourceSettings } from './external-notices/notice-target.js';
import { EmailBlocker } from './email-blocks/email-blocker.js';
import { ComposeEmail } from './mail-delivery/compose-email.js';
import {
  Agreements,
  ComplaintRepository,
  EmailBlockRepository,
  MailIdentity,
  MailTransport,
  MailEventRepository,
  MailQueueRepository,
} from './mail-queue/mail-queue.repository.js';
import { DigestWorker } from './digests/digest-worker.js';
import { unsubscribeKey, unsubscribeToken } from './feed/unsubscribe-token.js';
import { MailQueueWriter } from './mail-queue/mail-queue-writer.js';
import { MailWorker } from './mail-delivery/mail-worker.js';
import { SendDueMails } from './mail-delivery/send-due-mails.js';
import { SendMail } from './mail-delivery/send-mail.js';
import { MailResultRecorder } from './mail-delivery/mail-result-recorder.js';
import { feedParts } from './feed-parts.js';
import { SmtpMailTransport } from './mail-delivery/smtp-mail-transport.js';
import { SqlComplaintRepository } from './email-blocks/sql-complaint.repository.js';
import { SqlEmailBlockRepository } from './email-blocks/sql-email-block.repository.js';
import { SqlMailEventRepository } from './email-blocks/sql-mail-event.repository.js';
import { SqlMailQueueRepository } from './mail-queue/sql-mail-queue.repository.js';
import { DeadLetterStore } from './dead-letters/dead-letter-store.js';
import { DeadLetterRepository } from './dead-letters/dead-letter.repository.js';
import { WebhookWorker } from './webhooks/webhook-worker.js';
import { SecretRotationWorker } from './webhooks/secret-rotation-worker.js';
import { SqlDeadLetterRepository } from './dead-letters/sql-dead-letter.repository.js';
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
    const letterhead: MailIdentity = {
      from: env.MAIL_FROM,
      publicUrl: env.PUBLIC_URL,
      leaveUrlOf: (id) =>
        `${env.PUBLIC_URL}/unsubscribe/${unsubscribeToken(unsubscribeKey(unsealingKeys()[0]), id)}`,
    };
    const agreements: Agreements = {
      mailsPerHour: env.MAILS_PER_HOUR,
      newsAfterSeconds: env.NEWS_AFTER_SECONDS,
      mailEventsKeys,
      leaveKeys: () => unsealingKeys().map(unsubscribeKey),
    };
    return {
      calls: [...calls, ...integrationCalls],
      hearings,
      deadLetters: DeadLetterStore,
      entities: [],
      workers: [DigestWorker, WebhookWorker, MailWorker, SecretRotationWorker],
      providers: [
        ...useCases,
        ...integrationUseCases,
        ...feedParts,
        ...webhookParts({
          waits: env.WEBHOOK_RETRY_WAITS,
          privateNetworks: env.WEBHOOK_PRIVATE_NETWORKS,
          unsealingKeys,
        }),
        DeadLetterStore,
        { provide: DeadLetterRepository, useClass: SqlDeadLetterRepository },
        { provide: ImageSanitizer, useValue: new ImageSanitizer(env) },
        NoticeTargetPolicy,
        {
          provide: EventSourceSettings,
          useValue: { current: current('EVENT_SOURCES') } satisfies EventSourceSettings,
        },
        EmailBlocker,
        ComposeEmail,
        MailQueueWriter,
        MailWorker,
        SendDueMails,
        SendMail,
        MailResultRecorder,
        { provide: Agreements, useValue: agreements },
        { provide: ComplaintRepository, useClass: SqlComplaintRepository },
        { provide: EmailBlockRepository, useClass: SqlEmailBlockRepository },
        { provide: MailEventRepository, useClass: SqlMailEventRepository },
        { provide: MailIdentity, useValue: letterhead },
        {
          provide: MailTransport,
          useValue: new SmtpMailTransport(current('SMTP_URL'), letterhead),
        },
        { provide: MailQueueRepository, useClass: SqlMailQueueRepository },
        { provide: Unsealer, useValue: new Unsealer(unsealingKeys) },
      ],
    };
  },
});
