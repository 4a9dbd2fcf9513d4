import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Invitation } from '../invitations/invitation.rules.js';
import { HeldBackInvitationRepository } from './held-back-invitation.repository.js';
import { InvitationLinks } from './invitation-links.js';
import type { Sender } from './send-log.repository.js';
import { SendingQuota } from './sending-quota.js';

/** Sends as many mails as the caps allow, and holds the others back until they do. */
@Injectable()
export class ThrottledSender {
  constructor(
    private readonly quota: SendingQuota,
    private readonly links: InvitationLinks,
    private readonly heldBack: HeldBackInvitationRepository,
  ) {}

  /** @returns how many were sent */
  async send(context: Context, sender: Sender, invitations: Invitation[]): Promise<number> {
    const allowed = await this.quota.reserve(
      context,
      sender,
      invitations.map(({ emailKey }) => emailKey),
    );
    const sendable = invitations.filter((_, index) => allowed[index]);
    const heldBack = invitations.filter((_, index) => !allowed[index]);
    await this.links.issueAll(context, sendable);
    const ids = heldBack.map(({ id }) => id);
    this.heldBack.add(context, ids, sender.organizationId);
    return sendable.length;
  }
}
