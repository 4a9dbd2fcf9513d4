import { Module } from '@nestjs/common';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { InvitingModule } from '../inviting/inviting.module.js';
import { SendingModule } from '../sending/sending.module.js';
import { WithdrawalModule } from '../withdrawal/withdrawal.module.js';
import { ActivationInvitations } from './activation-invitations.js';
import { OnAccessGrantChanged } from './on-access-grant-changed.js';
import { ResendActivation } from './resend-activation.js';

/** The invitation that turning on a customer's portal sends to the customer's own address. */
@Module({
  imports: [InvitationsModule, SendingModule, DeliveryModule, InvitingModule, WithdrawalModule],
  providers: [ActivationInvitations, OnAccessGrantChanged, ResendActivation],
  exports: [ResendActivation],
})
export class ActivationsModule {}
