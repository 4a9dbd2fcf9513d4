import type { EventData } from '@gatehouse/contracts';
import type { contactEnabled } from '@gatehouse/contracts/tenant-access';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { contactOffer } from './contact-offer.js';
import { Invite } from './invite.js';
import { Mailing } from './mailing.js';
import { SendingRoom } from './sending-room.js';

/** A contact that is to be a user at once is invited (E3), unless its address is already. */
@Injectable()
export class FollowContact implements Reaction<typeof contactEnabled> {
  constructor(
    private readonly room: SendingRoom,
    private readonly invite: Invite,
    private readonly mailing: Mailing,
  ) {}

  async run(enabled: EventData<typeof contactEnabled>, context: Context): Promise<void> {
    const { userId, organizationId } = enabled.inviter;
    await this.room.wait(context, organizationId);
    const [invitation] = await this.invite.all(context, [contactOffer(enabled)]);
    if (invitation)
      await this.mailing.send(context, { organizationId, inviterId: userId }, [invitation]);
  }
}
