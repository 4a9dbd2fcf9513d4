import { emailKey } from '@gatehouse/contracts';
import type { Activation } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { InvitationRepository } from '../invitations/invitation.repository.js';
import { isOpen, type Invitation } from '../invitations/invitation.rules.js';
import type { NewInvitation } from '../invitations/new-invitation.rules.js';
import { InvitationCreator } from '../inviting/invitation-creator.js';
import { InvitationRevoker } from '../withdrawal/invitation-revoker.js';

/** The activation e-mail of a customer: at most one is open, and it goes to the customer's address. */
@Injectable()
export class ActivationInvitations {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly creator: InvitationCreator,
    private readonly revoker: InvitationRevoker,
  ) {}

  /**
   * What was offered to this address since access was turned on last. Whatever became of it is as somebody wanted it: a change of the
   * areas sends nobody a link again, least of all one that was withdrawn.
   * @returns null where nothing was
   */
  async findCurrent(
    context: Context,
    { customerId, email, accessEpoch }: Activation,
  ): Promise<Invitation | null> {
    const latest = await this.invitations.findActivation(context, customerId);
    return latest?.emailKey === emailKey(email) && latest.accessEpoch >= accessEpoch
      ? latest
      : null;
  }

  /**
   * Opens it: the one that is open already where it has the same address, else another in its place. Whether it has a link is another matter.
   * @returns null where the address was invited otherwise
   */
  async open(context: Context, activation: Activation): Promise<Invitation | null> {
    const latest = await this.invitations.findActivation(context, activation.customerId);
    const open = latest && isOpen(latest) ? latest : null;
    if (open?.emailKey === emailKey(activation.email)) {
      const { email, role, accessEpoch } = activation;
      const renewed = { ...open, email, accessEpoch, roles: [role], roleNames: [role] };
      await this.invitations.save(context, renewed);
      return renewed;
    }
    if (open) await this.revoker.revoke(context, open);
    const [invitation] = await this.creator.createMany(context, [offerOf(activation)]);
    return invitation ?? null;
  }
}

const offerOf = (activation: Activation): NewInvitation => ({
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
