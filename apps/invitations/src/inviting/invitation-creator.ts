import { emailKey, InvitationId } from '@gatehouse/contracts';
import { InvitationExists } from '@gatehouse/contracts/invitations';
import { actorIdOf, newId, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { InvitationRepository } from '../invitations/invitation.repository.js';
import type { Invitation } from '../invitations/invitation.rules.js';
import { draftInvitation, type NewInvitation } from '../invitations/new-invitation.rules.js';
import { TimelineRepository } from '../invitations/timeline.repository.js';
import { InvitationLinks } from '../sending/invitation-links.js';

/** Creates invitations, as drafts or sent. */
@Injectable()
export class InvitationCreator {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly timeline: TimelineRepository,
    private readonly links: InvitationLinks,
  ) {}

  /** @throws InvitationExists if the address already has an open invitation to the organisation */
  async create(context: Context, input: NewInvitation, isSent: boolean): Promise<Invitation> {
    const [invitation] = await this.createMany(context, [input], [isSent]);
    if (invitation) return invitation;
    const key = emailKey(input.email);
    const open = await this.invitations.findOpen(context, input.organizationId, [key]);
    const invitationId = open.get(key);
    throw new InvitationExists(invitationId ? { invitationId } : {});
  }

  /**
   * @param areSent for each input whether it is sent; the others are drafts
   * @returns in the order of the inputs; null where the address already has an open invitation
   */
  async createMany(
    context: Context,
    inputs: NewInvitation[],
    areSent: boolean[] = [],
  ): Promise<(Invitation | null)[]> {
    const now = await context.transaction.now();
    const drafts = inputs.map((input) => draftInvitation(newId(InvitationId), input, now));
    const links = this.links.prepare(
      drafts.filter((_, index) => areSent[index]),
      now,
    );
    const sent = new Map(links.map((link) => [link.sent.id, link.sent]));
    const invitations = drafts.map((draft) => sent.get(draft.id) ?? draft);
    const created = await this.invitations.create(context, invitations);
    this.timeline.add(context, [...created], 'created', {
      actorId: actorIdOf(context.actor),
    });
    const stored = links.filter(({ sent: { id } }) => created.has(id));
    await this.links.send(context, stored);
    return invitations.map((invitation) => (created.has(invitation.id) ? invitation : null));
  }
}
