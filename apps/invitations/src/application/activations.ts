import { emailKey, type OrganizationId } from '@gatehouse/contracts';
import { invitationRevoked } from '@gatehouse/contracts/invitations';
import type { Activation } from '@gatehouse/contracts/tenant-access';
import { record, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Invitation } from '../domain/invitation.js';
import { Invite } from './invite.js';
import { Links } from './links.js';
import { InvitationRepository } from './ports.js';

/** The activation e-mail of a customer: at most one is open, and it goes to the customer's address. */
@Injectable()
export class Activations {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly links: Links,
    private readonly invite: Invite,
  ) {}

  /** Sends it, unless it is open already. */
  async ensure(context: Context, activation: Activation): Promise<void> {
    const open = await this.invitations.findOpenActivation(context, activation.customerId);
    const same =
      open?.emailKey === emailKey(activation.email) && open.accessEpoch >= activation.accessEpoch;
    if (!same) await this.send(context, activation);
  }

  /** Sends it: with a new link where it is open already, to another address where that has changed. */
  async send(context: Context, activation: Activation): Promise<void> {
    const open = await this.invitations.findOpenActivation(context, activation.customerId);
    if (open?.emailKey === emailKey(activation.email)) {
      const { email, role, accessEpoch } = activation;
      await this.links.issue(context, { ...open, email, roles: [role], accessEpoch });
      return;
    }
    if (open) await this.revoke(context, open);
    await this.invite.send(context, {
      organizationId: activation.customerId,
      organizationName: activation.organizationName,
      providerId: activation.providerId,
      purpose: 'activation',
      email: activation.email,
      firstName: null,
      lastName: null,
      language: activation.language,
      roles: [activation.role],
      accessEpoch: activation.accessEpoch,
    });
  }

  /** Ends every link into an organisation. */
  async revokeAll(context: Context, organizationId: OrganizationId): Promise<void> {
    for (const invitation of await this.invitations.listOpen(context, organizationId)) {
      await this.revoke(context, invitation);
    }
  }

  private async revoke(context: Context, invitation: Invitation): Promise<void> {
    const version = invitation.version + 1;
    await this.invitations.save(context, { ...invitation, status: 'revoked', version });
    const { id, organizationId } = invitation;
    await record(context, invitationRevoked, {
      aggregateId: id,
      sequence: version,
      organizationId,
      data: { invitationId: id, organizationId },
    });
  }
}
