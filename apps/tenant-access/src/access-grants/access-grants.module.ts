import { Module } from '@nestjs/common';
import { EmailBlocksModule } from '../email-blocks/email-blocks.module.js';
import { MembershipsModule } from '../memberships/memberships.module.js';
import { AccessGrantChanges } from './access-grant-changes.js';
import { AccessGrantRepository } from './access-grant.repository.js';
import { ActivationRecipient } from './activation-recipient.js';
import { SqlAccessGrantRepository } from './sql-access-grant.repository.js';

@Module({
  imports: [EmailBlocksModule, MembershipsModule],
  providers: [
    AccessGrantChanges,
    { provide: AccessGrantRepository, useClass: SqlAccessGrantRepository },
    ActivationRecipient,
  ],
  exports: [AccessGrantChanges, AccessGrantRepository, ActivationRecipient],
})
export class AccessGrantsModule {}
