import { isInvitationOpen } from '@gatehouse/contracts/invitations';
import { emailKey } from '@gatehouse/contracts';
import type { Activation } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { InvitationRepository } from '../invitations/invitation.repository.js';
import { isErased, type Invitation } from '../invitations/invitation.rules.js';
import type { NewInvitation } from '../invitations/new-invitation.rules.js';
import { InvitationCreator } from '../inviting/invitation-creator.js';
import { InvitationRevoker } from '../withdrawal/invitation-revoker.js';

/** The activation invitation of a customer: at most one is open, and it goes to the customer's own address. */
@Injectable()
export class ActivationInvitations {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly creator: InvitationCreator,
    private readonly revoker: InvitationRevoker,
  ) {}

  /**
   * The activation sent to this address since access was last turned on, whatever its status: while access stays on, another change
   * must not send a new link, least of all for an invitation that was withdrawn. Of an erased one the address is unknown: it may be the same.
   */
  async findCurrent(
    context: Context,
    { customerId, email, accessEpoch }: Activation,
  ): Promise<Invitation | null> {
    const latest = await this.invitations.findActivation(context, customerId);
    if (!latest || latest.accessEpoch < accessEpoch) return null;
    return latest.emailKey === emailKey(email) || isErased(latest) ? latest : null;
  }

  /**
   * Makes sure an activation is open: reuses the open one if the address is the same, otherwise replaces it. Sends nothing.
   * @returns null if the address already has another open invitation
   */
  async open(context: Context, activation: Activation): Promise<Invitation | null> {
    const latest = await this.invitations.findActivation(context, activation.customerId);
    const open = latest && isInvitationOpen(latest) ? latest : null;
    if (open?.emailKey === emailKey(activation.email)) {
      const { email, role, language } = activation;
      // Not lower: an event may come late, or from a replica of another version.
      const accessEpoch = Math.max(open.accessEpoch, activation.accessEpoch);
      const updated = { ...open, email, language, accessEpoch, roles: [role], roleNames: [role] };
      await this.invitations.save(context, updated);
      return updated;
    }
    if (open) await this.revoker.revoke(context, open);
    const [invitation] = await this.creator.createMany(context, [newInvitationFor(activation)]);
    return invitation ?? null;
  }
}

const newInvitationFor = (activation: Activation): NewInvitation => ({
  organizationId: activation.customerId,
  organizationName: activation.organizationName,
  providerId: activation.providerId,
  purpose: 'activation',
  email: activation.email,
  firstName: null,
  lastName: null,
  language: activation.language,
  externalId: null,
  platformRole: 'platform-user',
  roles: [activation.role],
  roleNames: [activation.role],
  warnings: [],
  inviterId: null,
  inviterOrganizationId: null,
  contactId: null,
  accessEpoch: activation.accessEpoch,
});
