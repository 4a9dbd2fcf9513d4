import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Invitation } from '../domain/invitation.js';
import { Links } from './links.js';
import { HeldBackInvitations, type Sender } from './ports.js';
import { SendingRoom } from './sending-room.js';

/** Sends what nobody waits for: as much as the caps have room for now, and the rest as soon as there is some. */
@Injectable()
export class Mailing {
  constructor(
    private readonly room: SendingRoom,
    private readonly links: Links,
    private readonly heldBack: HeldBackInvitations,
  ) {}

  /** @returns how many went out */
  async send(context: Context, sender: Sender, invitations: Invitation[]): Promise<number> {
    const room = await this.room.take(
      context,
      sender,
      invitations.map(({ emailKey }) => emailKey),
    );
    const going = invitations.filter((_, index) => room[index]);
    const waiting = invitations.filter((_, index) => !room[index]);
    await this.links.issueAll(context, going);
    if (waiting.length > 0) {
      const ids = waiting.map(({ id }) => id);
      await this.heldBack.add(context, ids, sender.organizationId);
    }
    return going.length;
  }
}
