import { InvitationUnknown } from '@gatehouse/contracts/invitations';
import { getJoinable, NoAccount } from '@gatehouse/contracts/tenant-access';
import { Caller, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { inviterOf, type Invitation } from '../invitations/invitation.rules.js';

/**
 * The organisation has the last word on its invitations: a link works only while it lets people in, and while all that the offer rests
 * on is there.
 */
@Injectable()
export class RedemptionPolicy {
  constructor(private readonly caller: Caller) {}

  /**
   * @returns the organisation's name of today
   * @throws InvitationUnknown; AccessClosed while nobody is let in; InviterLostRight, InvitationWithdrawn where it could not be offered today
   */
  async require(invitation: Invitation, context: CallContext): Promise<string> {
    const { organizationId, roles, contactId } = invitation;
    const inviter = inviterOf(invitation);
    try {
      const { organizationName } = await this.caller.call(context, getJoinable, {
        organizationId,
        ...(inviter ? { offer: { inviter, roles, contactId } } : {}),
      });
      return organizationName;
    } catch (error) {
      throw error instanceof NoAccount ? new InvitationUnknown() : error;
    }
  }
}
