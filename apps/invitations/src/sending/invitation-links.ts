import { invitationIssued } from '@gatehouse/contracts/invitations';
import { actorIdOf, newToken, record, Sealer, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { InvitationRepository } from '../invitations/invitation.repository.js';
import { isExpired, withNewLink, type Invitation } from '../invitations/invitation.rules.js';
import { TimelineRepository } from '../invitations/timeline.repository.js';

/** The timeline event of a new link: it was sent, or the holder of an expired one had it renewed. */
type LinkEvent = 'sent' | 'renewed';

/** Issues links. The token leaves the service sealed, so that only notifications can read it; the database holds its hash. */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly timeline: TimelineRepository,
    private readonly sealer: Sealer,
  ) {}

  /** Issues a new link, which replaces the previous one. */
  issue(context: Context, invitation: Invitation, event: LinkEvent = 'sent'): Promise<void> {
    return this.issueAll(context, [invitation], event);
  }

  async issueAll(
    context: Context,
    invitations: Invitation[],
    event: LinkEvent = 'sent',
  ): Promise<void> {
    if (invitations.length === 0) return;
    const now = await context.transaction.now();
    const links = invitations.map((invitation) => ({
      sent: withNewLink(invitation, now),
      isFirst: invitation.sentAt === null,
      ...newToken(),
    }));
    await this.invitations.saveWithLinks(
      context,
      links.map(({ sent, hash, isFirst }) => ({ invitation: sent, hash, isFirst })),
    );
    await this.addToTimeline(context, invitations, event);
    for (const { sent, token } of links) await this.announce(context, sent, token);
  }

  /** Also records that the previous link had expired: once it is replaced, nothing else does. */
  private async addToTimeline(
    context: Context,
    invitations: Invitation[],
    event: LinkEvent,
  ): Promise<void> {
    const now = await context.transaction.now();
    const expired = invitations.filter((one) => one.status === 'sent' && isExpired(one, now));
    for (const { id, expiresAt } of expired)
      this.timeline.add(context, [id], 'expired', { at: expiresAt });
    const ids = invitations.map(({ id }) => id);
    this.timeline.add(context, ids, event, { actorId: actorIdOf(context.actor) });
  }

  private async announce(context: Context, sent: Invitation, token: string): Promise<void> {
    const { id, organizationId, organizationName, email, firstName, language } = sent;
    await record(context, invitationIssued, {
      aggregateId: id,
      sequence: sent.version,
      organizationId,
      data: {
        invitationId: id,
        organizationId,
        organizationName,
        email,
        firstName,
        language,
        sealedToken: await this.sealer.seal(token),
        expiresAt: sent.expiresAt ?? (await context.transaction.now()),
      },
    });
  }
}
