import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Invitation } from '../invitations/invitation.rules.js';
import { HeldBackInvitationRepository } from './held-back-invitation.repository.js';
import { InvitationLinks } from './invitation-links.js';
import type { Sender } from './send-log.repository.js';
import { SendingQuota } from './sending-quota.js';

/** Sends what nobody waits for: as much as the caps have room for now, and the rest as soon as there is some. */
@Injectable()
export class ThrottledSender {
  constructor(
    private readonly quota: SendingQuota,
    private readonly links: InvitationLinks,
    private readonly heldBack: HeldBackInvitationRepository,
  ) {}

  /** @returns how many went out */
  async send(context: Context, sender: Sender, invitations: Invitation[]): Promise<number> {
    const room = await this.quota.reserve(
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
