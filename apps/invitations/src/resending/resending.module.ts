import { Module } from '@nestjs/common';
import { ActivationsModule } from '../activations/activations.module.js';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { SendingModule } from '../sending/sending.module.js';
import { ReissueInvitation } from './reissue-invitation.js';
import { ResendInvitation } from './resend-invitation.js';

/** Sends open invitations again, with a new inviter and a new link. */
@Module({
  imports: [InvitationsModule, SendingModule, DeliveryModule, ActivationsModule],
  providers: [ReissueInvitation, ResendInvitation],
})
export class ResendingModule {}
