import { Module } from '@nestjs/common';
import { MailQueueModule } from '../mail-queue/mail-queue.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AdministratorAddedNotice } from './administrator-added-notice.js';
import { OnMembershipChanged } from './on-membership-changed.js';
import { OnPasswordChanged } from './on-password-changed.js';

@Module({
  imports: [MailQueueModule, PeopleModule],
  providers: [AdministratorAddedNotice, OnMembershipChanged, OnPasswordChanged],
})
export class SecurityNoticesModule {}
