import { invitationIssued } from '@gatehouse/contracts/invitations';
import { newToken, record, Sealer, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { withNewLink, type Invitation } from '../domain/invitation.js';
import { InvitationRepository } from './ports.js';

/** Issues links. The token goes out sealed, for the mailer's eyes only; what is kept is its hash. */
@Injectable()
export class Links {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly sealer: Sealer,
  ) {}

  /** A new link for the next 24 hours; the one before is over. */
  async issue(context: Context, invitation: Invitation): Promise<void> {
    const sent = withNewLink(invitation, context.transaction.now);
    const { token, hash } = newToken();
    await this.invitations.save(context, sent);
    await this.invitations.addLink(context, sent, hash);
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
