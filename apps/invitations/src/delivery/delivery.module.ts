import { Module } from '@nestjs/common';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { SendingModule } from '../sending/sending.module.js';
import { Deliverability } from './deliverability.js';
import { EmailBlockRepository } from './email-block.repository.js';
import { OnEmailBlockChanged } from './on-email-block-changed.js';
import { OnInvitationEmailFinished } from './on-invitation-email-finished.js';
import { SqlEmailBlockRepository } from './sql-email-block.repository.js';

/** What becomes of the mails: blocked addresses and delivery outcomes. */
@Module({
  imports: [InvitationsModule, SendingModule],
  providers: [
    Deliverability,
    OnEmailBlockChanged,
    OnInvitationEmailFinished,
    { provide: EmailBlockRepository, useClass: SqlEmailBlockRepository },
  ],
  exports: [Deliverability, EmailBlockRepository],
})
export class DeliveryModule {}
