import type { EventData } from '@gatehouse/contracts';
import type { accessGrantChanged } from '@gatehouse/contracts/tenant-access';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { isOpen, isUnderWay } from '../domain/invitation.js';
import { Activations } from './activations.js';
import { Mailing } from './mailing.js';
import { SendingRoom } from './sending-room.js';

/**
 * Turning portal access on sends the activation e-mail (D2), unless the customer has one whose link still works. Any other change of it
 * sends nothing: only the role of an open one follows. Turning it off sends nothing and takes nothing: while it is off the links are
 * refused, and afterwards they are what they were.
 */
@Injectable()
export class FollowAccessGrant implements Reaction<typeof accessGrantChanged> {
  constructor(
    private readonly activations: Activations,
    private readonly room: SendingRoom,
    private readonly mailing: Mailing,
  ) {}

  async run(
    { providerId, activation }: EventData<typeof accessGrantChanged>,
    context: Context,
  ): Promise<void> {
    if (!activation) return;
    await this.room.wait(context, providerId);
    const offered = await this.activations.findOffered(context, activation);
    if (offered && !isOpen(offered)) return;
    const invitation = await this.activations.open(context, activation);
    if (offered || !invitation || isUnderWay(invitation, context.transaction.now)) return;
    await this.mailing.send(context, { organizationId: providerId, inviterId: null }, [invitation]);
  }
}
