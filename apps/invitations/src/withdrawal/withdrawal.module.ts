import { Module } from '@nestjs/common';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { DeleteInvitation } from './delete-invitation.js';
import { DeletionClaims } from './deletion-claims.js';
import { InvitationRevoker } from './invitation-revoker.js';
import { OnContactRemoved } from './on-contact-removed.js';
import { OnCustomerChanged } from './on-customer-changed.js';
import { OnMembershipRemoved } from './on-membership-removed.js';
import { OnRoleRemoved } from './on-role-removed.js';
import { WithdrawInvitations } from './withdraw-invitations.js';

/** Revokes invitations, when deleted or when what they depend on is gone. */
@Module({
  imports: [InvitationsModule],
  providers: [
    DeleteInvitation,
    DeletionClaims,
    InvitationRevoker,
    OnContactRemoved,
    OnCustomerChanged,
    OnMembershipRemoved,
    OnRoleRemoved,
    WithdrawInvitations,
  ],
  exports: [InvitationRevoker],
})
export class WithdrawalModule {}
