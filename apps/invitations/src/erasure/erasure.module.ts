import { Module } from '@nestjs/common';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { InvitationErasureRepository } from './invitation-erasure.repository.js';
import { OnAccountErased } from './on-account-erased.js';
import { SqlInvitationErasureRepository } from './sql-invitation-erasure.repository.js';

/** Removes personal data from invitations once the account is erased. */
@Module({
  imports: [DeliveryModule],
  providers: [
    OnAccountErased,
    { provide: InvitationErasureRepository, useClass: SqlInvitationErasureRepository },
  ],
})
export class ErasureModule {}
