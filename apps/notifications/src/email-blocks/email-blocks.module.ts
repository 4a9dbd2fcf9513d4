import { CURRENT_SETTINGS, type CurrentSettings } from '@gatehouse/platform';
import { Module } from '@nestjs/common';
import type { settings } from '../settings.js';
import { ComplaintRepository } from './complaint.repository.js';
import { EmailBlockRepository } from './email-block.repository.js';
import { EmailBlocker } from './email-blocker.js';
import { ListEmailBlocks } from './list-email-blocks.js';
import { MailEventRepository } from './mail-event.repository.js';
import { RemoveEmailBlock } from './remove-email-block.js';
import { MAIL_EVENT_KEYS, ReportMailEvent } from './report-mail-event.js';
import { SqlComplaintRepository } from './sql-complaint.repository.js';
import { SqlEmailBlockRepository } from './sql-email-block.repository.js';
import { SqlMailEventRepository } from './sql-mail-event.repository.js';

@Module({
  providers: [
    EmailBlocker,
    ListEmailBlocks,
    RemoveEmailBlock,
    ReportMailEvent,
    {
      provide: MAIL_EVENT_KEYS,
      useFactory: (current: CurrentSettings<typeof settings>) => current('MAIL_EVENTS_SECRET'),
      inject: [CURRENT_SETTINGS],
    },
    { provide: ComplaintRepository, useClass: SqlComplaintRepository },
    { provide: EmailBlockRepository, useClass: SqlEmailBlockRepository },
    { provide: MailEventRepository, useClass: SqlMailEventRepository },
  ],
  exports: [EmailBlocker],
})
export class EmailBlocksModule {}
