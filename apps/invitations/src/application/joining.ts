import { InvitationUnknown } from '@gatehouse/contracts/invitations';
import { getJoinable, NoAccount } from '@gatehouse/contracts/tenant-access';
import { Caller, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { inviterOf, type Invitation } from '../domain/invitation.js';

/** The organisation has the last word on its invitations: a link into one that is shut, or was since, says nothing. */
@Injectable()
export class Joining {
  constructor(private readonly caller: Caller) {}

  /**
   * @returns the organisation's name of today
   * @throws InvitationUnknown; InviterLostRight where whoever offered the roles could not do so today
   */
  async require(invitation: Invitation, context: CallContext): Promise<string> {
    const { organizationId, accessEpoch, roles } = invitation;
    const inviter = inviterOf(invitation);
    try {
      const organization = await this.caller.call(context, getJoinable, {
        organizationId,
        ...(inviter ? { offer: { inviter, roles } } : {}),
      });
      if (accessEpoch < organization.accessEpoch) throw new InvitationUnknown();
      return organization.organizationName;
    } catch (error) {
      throw error instanceof NoAccount ? new InvitationUnknown() : error;
    }
  }
}
