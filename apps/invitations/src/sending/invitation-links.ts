import { invitationIssued } from '@gatehouse/contracts/invitations';
import { actorIdOf, newToken, record, Sealer, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { InvitationRepository } from '../invitations/invitation.repository.js';
import { isExpired, withNewLink, type Invitation } from '../invitations/invitation.rules.js';
import { TimelineRepository } from '../invitations/timeline.repository.js';

/** Why somebody gets a link: it is sent to them, or they had an expired one renewed. */
type LinkEvent = 'sent' | 'renewed';

/** Issues links. The token goes out sealed, for the mailer's eyes only; what is kept is its hash. */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly timeline: TimelineRepository,
    private readonly sealer: Sealer,
  ) {}

  /** A new link for the next 24 hours; the one before is over. */
  issue(context: Context, invitation: Invitation, occasion: LinkEvent = 'sent'): Promise<void> {
    return this.issueAll(context, [invitation], occasion);
  }

  /** The same for many. */
  async issueAll(
    context: Context,
    invitations: Invitation[],
    occasion: LinkEvent = 'sent',
  ): Promise<void> {
    if (invitations.length === 0) return;
    const links = invitations.map((former) => ({
      sent: withNewLink(former, context.transaction.now),
      ...newToken(),
    }));
    await this.invitations.saveWithLinks(
      context,
      links.map(({ sent, hash }) => ({ invitation: sent, hash })),
    );
    await this.addToTimeline(context, invitations, occasion);
    for (const { sent, token } of links) await this.announce(context, sent, token);
  }

  /** Once there is a new link, nothing else remembers that the one before had expired. */
  private async addToTimeline(
    context: Context,
    formers: Invitation[],
    occasion: LinkEvent,
  ): Promise<void> {
    const { now } = context.transaction;
    const over = formers.filter((one) => one.status === 'sent' && isExpired(one, now));
    for (const { id, expiresAt } of over)
      await this.timeline.add(context, [id], 'expired', { at: expiresAt });
    const ids = formers.map(({ id }) => id);
    await this.timeline.add(context, ids, occasion, { actorId: actorIdOf(context.actor) });
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
        expiresAt: sent.expiresAt ?? context.transaction.now,
      },
    });
  }
}
