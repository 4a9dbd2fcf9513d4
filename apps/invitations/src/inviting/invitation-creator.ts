import { emailKey, InvitationId } from '@gatehouse/contracts';
import { InvitationExists } from '@gatehouse/contracts/invitations';
import { actorIdOf, newId, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { InvitationRepository } from '../invitations/invitation.repository.js';
import type { Invitation } from '../invitations/invitation.rules.js';
import { draftInvitation, type NewInvitation } from '../invitations/new-invitation.rules.js';
import { TimelineRepository } from '../invitations/timeline.repository.js';

/** Creates invitations as drafts. Sends nothing. */
@Injectable()
export class InvitationCreator {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly timeline: TimelineRepository,
  ) {}

  /** @throws InvitationExists if the address already has an open invitation to the organisation */
  async create(context: Context, input: NewInvitation): Promise<Invitation> {
    const [invitation] = await this.createMany(context, [input]);
    if (invitation) return invitation;
    const key = emailKey(input.email);
    const open = await this.invitations.findOpen(context, input.organizationId, [key]);
    const invitationId = open.get(key);
    throw new InvitationExists(invitationId ? { invitationId } : {});
  }

  /** @returns in the order of the inputs; null where the address already has an open invitation */
  async createMany(context: Context, inputs: NewInvitation[]): Promise<(Invitation | null)[]> {
    const now = await context.transaction.now();
    const drafts = inputs.map((input) => draftInvitation(newId(InvitationId), input, now));
    const created = await this.invitations.create(context, drafts);
    this.timeline.add(context, [...created], 'created', {
      actorId: actorIdOf(context.actor),
    });
    return drafts.map((draft) => (created.has(draft.id) ? draft : null));
  }
}
