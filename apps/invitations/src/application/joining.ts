import { InvitationUnknown } from '@gatehouse/contracts/invitations';
import { getJoinable, NoAccount } from '@gatehouse/contracts/tenant-access';
import { Caller, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Invitation } from '../domain/invitation.js';

/** The organisation has the last word on its invitations: a link into one that is shut, or was since, says nothing. */
@Injectable()
export class Joining {
  constructor(private readonly caller: Caller) {}

  /**
   * @returns the organisation's name of today
   * @throws InvitationUnknown
   */
  async require(
    { organizationId, accessEpoch }: Invitation,
    context: CallContext,
  ): Promise<string> {
    try {
      const organization = await this.caller.call(context, getJoinable, { organizationId });
      if (accessEpoch < organization.accessEpoch) throw new InvitationUnknown();
      return organization.organizationName;
    } catch (error) {
      throw error instanceof NoAccount ? new InvitationUnknown() : error;
    }
  }
}
