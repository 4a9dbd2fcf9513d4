import type { EventData } from '@gatehouse/contracts';
import type { accessGrantChanged } from '@gatehouse/contracts/tenant-access';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Activations } from './activations.js';
import { Mailing } from './mailing.js';
import { SendingRoom } from './sending-room.js';

/** Turning portal access on sends the activation e-mail (D2); turning it off ends every link (F16). */
@Injectable()
export class FollowAccessGrant implements Reaction<typeof accessGrantChanged> {
  constructor(
    private readonly activations: Activations,
    private readonly room: SendingRoom,
    private readonly mailing: Mailing,
  ) {}

  async run(
    { to, customerId, providerId, activation }: EventData<typeof accessGrantChanged>,
    context: Context,
  ): Promise<void> {
    if (to === 'disabled') {
      await this.activations.revokeAll(context, customerId);
      return;
    }
    if (!activation) return;
    await this.room.wait(context, providerId);
    if (await this.activations.isOpen(context, activation)) return;
    const invitation = await this.activations.open(context, activation);
    const sender = { organizationId: providerId, inviterId: null };
    if (invitation) await this.mailing.send(context, sender, [invitation]);
  }
}
