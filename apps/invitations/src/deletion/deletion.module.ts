import { customerErasure } from '@gatehouse/platform/deletion';
import { Module } from '@nestjs/common';
import { CountCustomerInvitations } from './count-customer-invitations.js';
import { CustomerInvitationRepository } from './customer-invitation.repository.js';
import { SqlCustomerEraser } from './sql-customer-eraser.js';
import { SqlCustomerInvitationRepository } from './sql-customer-invitation.repository.js';

/** The invitations to a deleted customer: they are counted before, and erased afterwards. */
@Module({
  providers: [
    ...customerErasure(SqlCustomerEraser),
    CountCustomerInvitations,
    { provide: CustomerInvitationRepository, useClass: SqlCustomerInvitationRepository },
  ],
})
export class DeletionModule {}
