import { invitationIssued } from '@gatehouse/contracts/invitations';
import { actorIdOf, newToken, record, Sealer, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { InvitationRepository } from '../invitations/invitation.repository.js';
import { isExpired, withNewLink, type Invitation } from '../invitations/invitation.rules.js';
import { TimelineRepository } from '../invitations/timeline.repository.js';

/** The timeline event of a new link: it was sent, or the holder of an expired one had it renewed. */
type LinkEvent = 'sent' | 'renewed';

/** An invitation as it is once it is sent, with its new link. */
export interface SentInvitation {
  sent: Invitation;
  /** Whether it had no link before. */
  isFirst: boolean;
  token: string;
  hash: Buffer;
}

/** Issues links. The token leaves the service sealed, so that only notifications can read it; the database holds its hash. */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly timeline: TimelineRepository,
    private readonly sealer: Sealer,
  ) {}

  /** A new link for each. The caller stores the invitations and then {@link send}s the links. */
  prepare(invitations: Invitation[], now: Date): SentInvitation[] {
    return invitations.map((invitation) => ({
      sent: withNewLink(invitation, now),
      isFirst: invitation.sentAt === null,
      ...newToken(),
    }));
  }

  async send(context: Context, sent: SentInvitation[], event: LinkEvent = 'sent'): Promise<void> {
    if (sent.length === 0) return;
    this.invitations.addLinks(context, sent);
    const ids = sent.map(({ sent: { id } }) => id);
    this.timeline.add(context, ids, event, { actorId: actorIdOf(context.actor) });
    for (const { sent: invitation, token } of sent) await this.announce(context, invitation, token);
  }

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
    const links = this.prepare(invitations, now);
    await this.invitations.saveAll(
      context,
      links.map(({ sent }) => sent),
    );
    // Once the previous link is replaced, nothing else records that it had expired.
    const expired = invitations.filter((one) => one.status === 'sent' && isExpired(one, now));
    for (const { id, expiresAt } of expired)
      this.timeline.add(context, [id], 'expired', { at: expiresAt });
    await this.send(context, links, event);
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
        invitedBy: actorIdOf(context.actor) ?? context.cause?.actorId ?? null,
        sealedToken: await this.sealer.seal(token),
        expiresAt: sent.expiresAt ?? (await context.transaction.now()),
      },
    });
  }
}
