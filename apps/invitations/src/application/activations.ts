import { emailKey, type OrganizationId } from '@gatehouse/contracts';
import { InvitationInUse } from '@gatehouse/contracts/invitations';
import type { Activation } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Invitation } from '../domain/invitation.js';
import { Invite, type Offer } from './invite.js';
import { LEASE_MS } from './lease.js';
import { InvitationRepository } from './ports.js';
import { Revocations } from './revocations.js';

/** The activation e-mail of a customer: at most one is open, and it goes to the customer's address. */
@Injectable()
export class Activations {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly invite: Invite,
    private readonly revocations: Revocations,
  ) {}

  /** Whether the one that is open is this one. */
  async isOpen(context: Context, activation: Activation): Promise<boolean> {
    const open = await this.invitations.findOpenActivation(context, activation.customerId);
    return (
      open?.emailKey === emailKey(activation.email) && open.accessEpoch >= activation.accessEpoch
    );
  }

  /**
   * Opens it: the one that is open already where it has the same address, else another in its place. It is still to be sent.
   * @returns null where the address was invited otherwise
   */
  async open(context: Context, activation: Activation): Promise<Invitation | null> {
    const open = await this.invitations.findOpenActivation(context, activation.customerId);
    if (open?.emailKey === emailKey(activation.email)) {
      const { email, role, accessEpoch } = activation;
      const renewed = { ...open, email, roles: [role], roleNames: [role], accessEpoch };
      await this.invitations.save(context, renewed);
      return renewed;
    }
    if (open) await this.revocations.revoke(context, open);
    const [invitation] = await this.invite.all(context, [offerOf(activation)]);
    return invitation ?? null;
  }

  /**
   * Ends every link into an organisation.
   * @throws InvitationInUse while one of them is being redeemed: who has become a member by it is no longer to be kept out
   */
  async revokeAll(context: Context, organizationId: OrganizationId): Promise<void> {
    const open = await this.invitations.listOpen(context, organizationId);
    if (await this.invitations.isAnyHeld(context, open))
      throw new InvitationInUse({ retryAfterSeconds: LEASE_MS / 1000 });
    for (const invitation of open) {
      await this.revocations.revoke(context, invitation);
    }
  }
}

const offerOf = (activation: Activation): Offer => ({
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
  accessEpoch: activation.accessEpoch,
  inviterId: null,
  inviterOrganizationId: null,
  contactId: null,
});
