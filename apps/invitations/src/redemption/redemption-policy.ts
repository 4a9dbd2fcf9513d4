import { InvitationUnknown } from '@gatehouse/contracts/invitations';
import { checkInvitationValidity, NoAccount } from '@gatehouse/contracts/tenant-access';
import { RpcClient, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { inviterOf, type Invitation } from '../invitations/invitation.rules.js';

/**
 * Asks tenant-access whether an invitation can be redeemed now: a link works only while the organisation is open, and while the inviter
 * could still send the same invitation.
 */
@Injectable()
export class RedemptionPolicy {
  constructor(private readonly rpc: RpcClient) {}

  /**
   * @returns the current name of the organisation
   * @throws InvitationUnknown, AccessClosed, InviterNotAuthorized, InvitationWithdrawn
   */
  async require(invitation: Invitation, context: CallContext): Promise<string> {
    const { organizationId, roles, contactId } = invitation;
    const inviter = inviterOf(invitation);
    try {
      const { organizationName } = await this.rpc.call(context, checkInvitationValidity, {
        organizationId,
        ...(inviter ? { invitation: { inviter, roles, contactId } } : {}),
      });
      return organizationName;
    } catch (error) {
      throw error instanceof NoAccount ? new InvitationUnknown() : error;
    }
  }
}
