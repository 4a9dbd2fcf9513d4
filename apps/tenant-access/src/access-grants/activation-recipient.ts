import { emailKey, type CustomerId, type ProviderId } from '@gatehouse/contracts';
import { EmailBlocked, type Activation } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { EmailBlockRepository } from '../email-blocks/email-block.repository.js';
import { MembershipRepository } from '../memberships/membership.repository.js';
import { type AccessGrant, isOpen } from './access-grant.rules.js';

/** What access needs to know of the customer. */
export interface GrantedCustomer {
  readonly id: CustomerId;
  readonly providerId: ProviderId;
  readonly name: string;
  readonly email: string | null;
  readonly independentAt: Date | null;
}

/** The activation e-mail of a customer: to whom it goes, and whether it can. */
@Injectable()
export class ActivationRecipient {
  constructor(
    private readonly memberships: MembershipRepository,
    private readonly blocks: EmailBlockRepository,
  ) {}

  /**
   * To whom it goes; null where the portal is not open, there is no address, or somebody of the customer can sign in already (D2).
   */
  async findIfOpen(
    context: Context,
    customer: GrantedCustomer,
    grant: AccessGrant,
  ): Promise<Activation | null> {
    return isOpen(grant) ? this.find(context, customer, grant) : null;
  }

  /** The same once the portal is open, whether or not it is now. */
  async find(
    context: Context,
    customer: GrantedCustomer,
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
    const blocked = await this.blocks.blockedAmong(context, [emailKey(activation.email)]);
    if (blocked.size > 0) throw new EmailBlocked();
  }
}
