import { Module } from '@nestjs/common';
import { SharedModule } from '../shared/shared.module.js';
import { MailQueueWriter } from './mail-queue-writer.js';
import { MailQueueRepository } from './mail-queue.repository.js';
import { OnInvitationIssued } from './on-invitation-issued.js';
import { OnInvitationRevoked } from './on-invitation-revoked.js';
import { OnPasswordResetRequested } from './on-password-reset-requested.js';
import { SqlMailQueueRepository } from './sql-mail-queue.repository.js';

@Module({
  imports: [SharedModule],
  providers: [
    MailQueueWriter,
    OnInvitationIssued,
    OnInvitationRevoked,
    OnPasswordResetRequested,
    { provide: MailQueueRepository, useClass: SqlMailQueueRepository },
  ],
  exports: [MailQueueWriter],
})
export class MailQueueModule {}
