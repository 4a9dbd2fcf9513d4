import { emailKey } from '@gatehouse/contracts';
import { EmailBlocked, type Activation } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { isOpen, type AccessGrant } from '../domain/access-grant.js';
import { EmailBlocks, MembershipRepository } from './people-ports.js';
import type { CustomerRecord } from './ports.js';

/** The activation e-mail of a customer: to whom it goes, and whether it can. */
@Injectable()
export class Activations {
  constructor(
    private readonly memberships: MembershipRepository,
    private readonly blocks: EmailBlocks,
  ) {}

  /**
   * To whom it goes; null where the portal is not open, there is no address, or somebody of the customer can sign in already (D2).
   */
  async of(
    context: Context,
    customer: CustomerRecord,
    grant: AccessGrant,
  ): Promise<Activation | null> {
    return isOpen(grant) ? this.once(context, customer, grant) : null;
  }

  /** The same once the portal is open, whether or not it is now. */
  async once(
    context: Context,
    customer: CustomerRecord,
    grant: AccessGrant,
  ): Promise<Activation | null> {
    if (!customer.email || customer.independentAt) return null;
    if ((await this.memberships.countOf(context, customer.id)) > 0) return null;
    return {
      customerId: customer.id,
      providerId: customer.providerId,
      organizationName: customer.name,
      email: customer.email,
      role: grant.activationRole,
      language: 'en',
      accessEpoch: grant.endedEpoch,
    };
  }

  /** @throws EmailBlocked where a mail server refused the address (C1) */
  async requireDeliverable(context: Context, activation: Activation | null): Promise<void> {
    if (!activation) return;
    const blocked = await this.blocks.among(context, [emailKey(activation.email)]);
    if (blocked.size > 0) throw new EmailBlocked();
  }
}
