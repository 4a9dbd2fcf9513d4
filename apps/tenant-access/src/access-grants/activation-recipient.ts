import { emailKey, type CustomerId, type Language, type ProviderId } from '@gatehouse/contracts';
import { isAccessOpen, EmailBlocked, type Activation } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { EmailBlockRepository } from '../email-blocks/email-block.repository.js';
import { MembershipRepository } from '../memberships/membership.repository.js';
import { AccessGrantRepository } from './access-grant.repository.js';
import type { AccessGrant } from './access-grant.rules.js';

/** The part of a customer that its access depends on. */
export interface GrantedCustomer {
  readonly id: CustomerId;
  readonly providerId: ProviderId;
  readonly name: string;
  readonly email: string | null;
  readonly language: Language | null;
  readonly independentAt: Date | null;
}

/** Determines who receives a customer's activation e-mail. */
@Injectable()
export class ActivationRecipient {
  constructor(
    private readonly memberships: MembershipRepository,
    private readonly emailBlocks: EmailBlockRepository,
    private readonly grants: AccessGrantRepository,
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
      language: await this.languageOf(context, customer, grant),
      accessEpoch: grant.activationEpoch,
    };
  }

  private async languageOf(context: Context, customer: GrantedCustomer, grant: AccessGrant) {
    const language = grant.activationLanguage ?? customer.language;
    return language ?? this.grants.languageOf(context, customer.providerId);
  }

  /** @throws EmailBlocked if a mail server rejected the address before */
  async requireDeliverable(context: Context, activation: Activation | null): Promise<void> {
    if (!activation) return;
    const blocked = await this.emailBlocks.blockedAmong(context, [emailKey(activation.email)]);
    if (blocked.size > 0) throw new EmailBlocked();
  }
}
