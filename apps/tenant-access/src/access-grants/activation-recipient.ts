import { emailKey, type CustomerId, type ProviderId } from '@gatehouse/contracts';
import { isAccessOpen, EmailBlocked, type Activation } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { EmailBlockRepository } from '../email-blocks/email-block.repository.js';
import { MembershipRepository } from '../memberships/membership.repository.js';
import type { AccessGrant } from './access-grant.rules.js';

/** The part of a customer that its access depends on. */
export interface GrantedCustomer {
  readonly id: CustomerId;
  readonly providerId: ProviderId;
  readonly name: string;
  readonly email: string | null;
  readonly independentAt: Date | null;
}

/** Determines who receives a customer's activation e-mail. */
@Injectable()
export class ActivationRecipient {
  constructor(
    private readonly memberships: MembershipRepository,
    private readonly emailBlocks: EmailBlockRepository,
  ) {}

  /** Null if access is not open, the customer has no address, or one of its people can already sign in. */
  async findIfOpen(
    context: Context,
    customer: GrantedCustomer,
    grant: AccessGrant,
  ): Promise<Activation | null> {
    return isAccessOpen(grant) ? this.find(context, customer, grant) : null;
  }

  /** Like {@link findIfOpen}, whether or not access is open now. */
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

  /** @throws EmailBlocked if a mail server rejected the address before */
  async requireDeliverable(context: Context, activation: Activation | null): Promise<void> {
    if (!activation) return;
    const blocked = await this.emailBlocks.blockedAmong(context, [emailKey(activation.email)]);
    if (blocked.size > 0) throw new EmailBlocked();
  }
}
