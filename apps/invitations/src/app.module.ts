import { defineService } from '@gatehouse/platform';
import { Module } from '@nestjs/common';
import { ActivationsModule } from './activations/activations.module.js';
import { DeletionModule } from './deletion/deletion.module.js';
import { DeliveryModule } from './delivery/delivery.module.js';
import { ErasureModule } from './erasure/erasure.module.js';
import { InvitationsModule } from './invitations/invitations.module.js';
import { InvitationEntity } from './invitations/sql-invitation.entity.js';
import { InvitingModule } from './inviting/inviting.module.js';
import { RedemptionModule } from './redemption/redemption.module.js';
import { ResendingModule } from './resending/resending.module.js';
import { SendingModule } from './sending/sending.module.js';
import { settings } from './settings.js';
import { WithdrawalModule } from './withdrawal/withdrawal.module.js';

@Module({
  imports: [
    ActivationsModule,
    DeletionModule,
    DeliveryModule,
    ErasureModule,
    InvitationsModule,
    InvitingModule,
    RedemptionModule,
    ResendingModule,
    SendingModule,
    WithdrawalModule,
  ],
})
export class AppModule {}

/** How people get in: invitations and their links. */
export const invitations = defineService({
  name: 'invitations',
  settings,
  module: AppModule,
  entities: [InvitationEntity],
});
