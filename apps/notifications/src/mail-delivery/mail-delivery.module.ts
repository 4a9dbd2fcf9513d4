import { CURRENT_SETTINGS, SETTINGS, Unsealer, type CurrentSettings } from '@gatehouse/platform';
import { Module } from '@nestjs/common';
import { BrandingModule } from '../branding/branding.module.js';
import { DigestsModule } from '../digests/digests.module.js';
import { EmailBlocksModule } from '../email-blocks/email-blocks.module.js';
import { MailQueueModule } from '../mail-queue/mail-queue.module.js';
import { PeopleModule } from '../people/people.module.js';
import type { Settings, settings } from '../settings.js';
import { MailIdentity } from '../shared/mail-identity.js';
import { SharedModule } from '../shared/shared.module.js';
import { ComposeEmail } from './compose-email.js';
import { DueMailRepository } from './due-mail.repository.js';
import { MailResultRecorder } from './mail-result-recorder.js';
import { MailTransport } from './mail-transport.port.js';
import { MAILS_PER_HOUR, MailQueue } from './mail-queue.js';
import { PreviewActivationEmail } from './preview-activation-email.js';
import { SendMail } from './send-mail.js';
import { SmtpMailTransport } from './smtp-mail-transport.js';
import { SqlDueMailRepository } from './sql-due-mail.repository.js';

@Module({
  imports: [
    BrandingModule,
    DigestsModule,
    EmailBlocksModule,
    MailQueueModule,
    PeopleModule,
    SharedModule,
  ],
  providers: [
    ComposeEmail,
    PreviewActivationEmail,
    MailResultRecorder,
    MailQueue,
    SendMail,
    {
      provide: MAILS_PER_HOUR,
      useFactory: (settings: Settings) => settings.MAILS_PER_HOUR,
      inject: [SETTINGS],
    },
    {
      provide: MailTransport,
      useFactory: (current: CurrentSettings<typeof settings>, identity: MailIdentity) =>
        new SmtpMailTransport(current('SMTP_URL'), identity),
      inject: [CURRENT_SETTINGS, MailIdentity],
    },
    {
      provide: Unsealer,
      useFactory: (current: CurrentSettings<typeof settings>) =>
        new Unsealer(current('UNSEALING_KEY')),
      inject: [CURRENT_SETTINGS],
    },
    { provide: DueMailRepository, useClass: SqlDueMailRepository },
  ],
})
export class MailDeliveryModule {}
