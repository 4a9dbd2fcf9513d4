import { Module } from '@nestjs/common';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { SendingModule } from '../sending/sending.module.js';
import { LinkClaims } from './link-claims.js';
import { LookUpActivation } from './look-up-activation.js';
import { RedeemInvitation } from './redeem-invitation.js';
import { RedemptionPolicy } from './redemption-policy.js';
import { RenewActivation } from './renew-activation.js';

/** What the holder of a link can do with it. */
@Module({
  imports: [InvitationsModule, SendingModule],
  providers: [LinkClaims, LookUpActivation, RedeemInvitation, RedemptionPolicy, RenewActivation],
})
export class RedemptionModule {}
