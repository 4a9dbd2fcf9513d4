import { emailKey, InvitationId } from '@gatehouse/contracts';
import { InvitationExists } from '@gatehouse/contracts/invitations';
import { actorIdOf, newId, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { InvitationRepository } from '../invitations/invitation.repository.js';
import type { Invitation } from '../invitations/invitation.rules.js';
import { draftInvitation, type NewInvitation } from '../invitations/new-invitation.rules.js';
import { TimelineRepository } from '../invitations/timeline.repository.js';

/** Makes invitations, as drafts: nothing is sent yet. */
@Injectable()
export class InvitationCreator {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly timeline: TimelineRepository,
  ) {}

  /** @throws InvitationExists where the address has an open invitation to that organisation already */
  async create(context: Context, offer: NewInvitation): Promise<Invitation> {
    const [invitation] = await this.createMany(context, [offer]);
    if (invitation) return invitation;
    const key = emailKey(offer.email);
    const open = await this.invitations.findOpen(context, offer.organizationId, [key]);
    const invitationId = open.get(key);
    throw new InvitationExists(invitationId ? { invitationId } : {});
  }

  /** Many, in their order; null for those whose address has one. */
  async createMany(context: Context, offers: NewInvitation[]): Promise<(Invitation | null)[]> {
    const drafts = offers.map((offer) =>
      draftInvitation(newId(InvitationId), offer, context.transaction.now),
    );
    const made = await this.invitations.create(context, drafts);
    await this.timeline.add(context, [...made], 'created', { actorId: actorIdOf(context.actor) });
    return drafts.map((one) => (made.has(one.id) ? one : null));
  }
}
