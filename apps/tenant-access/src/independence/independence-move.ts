import { NotFound } from '@gatehouse/contracts';
import { organizationOf, scopeOf, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { AccessGrantChanges } from '../access-grants/access-grant-changes.js';
import type { AccessGrant } from '../access-grants/access-grant.rules.js';
import { type CustomerRecord, CustomerRepository } from '../customers/customer.repository.js';
import { recordCustomerChanged } from '../customers/record-customer-changed.js';
import { MembershipChanges } from '../memberships/membership-changes.js';
import type { Membership } from '../memberships/membership.rules.js';
import { ProviderSetup } from '../providers/provider-setup.js';
import { ProviderRepository } from '../providers/provider.repository.js';
import { ServiceAccountChanges } from '../service-accounts/service-account-changes.js';
import { ServiceAccountRepository } from '../service-accounts/service-account.repository.js';
import { memberAfterIndependence } from './independence.rules.js';

export interface CustomerWithMembers {
  customer: CustomerRecord;
  grant: AccessGrant;
  members: Membership[];
}

/**
 * Turns a customer into a provider with the same id, so that its members, roles and history stay. Its former provider keeps its own
 * records of the customer, but no longer manages its members.
 */
@Injectable()
export class IndependenceMove {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly providers: ProviderRepository,
    private readonly setup: ProviderSetup,
    private readonly grants: AccessGrantChanges,
    private readonly memberships: MembershipChanges,
    private readonly accounts: ServiceAccountRepository,
    private readonly accountChanges: ServiceAccountChanges,
  ) {}

  async run(context: Context, { customer, grant, members }: CustomerWithMembers): Promise<void> {
    const provider = await this.providers.find(context, organizationOf(context));
    if (!provider) throw new NotFound();
    const now = await context.transaction.now();
    const independent = { ...customer, independentAt: now, version: customer.version + 1 };
    await this.customers.save(context, independent);
    await recordCustomerChanged(context, independent);
    // Makes all tokens of its members stale: they now get a provider's permissions.
    const withNextEpoch = { ...grant, epoch: grant.epoch + 1, version: grant.version + 1 };
    await this.grants.save(context, independent, grant, withNextEpoch);
    await this.setup.create(context, {
      id: customer.id,
      name: customer.name,
      modules: provider.modules,
      emailDomains: [],
      // Its members keep their usernames.
      usernameSuffix: provider.usernameSuffix,
      supportContact: null,
      timeZone: customer.timeZone ?? provider.timeZone,
      language: customer.language ?? provider.language,
      createdAt: now,
      version: 1,
    });
    for (const member of members)
      await this.memberships.save(context, member, memberAfterIndependence(member));
    for (const account of await this.accounts.listForChange(context, customer.id))
      await this.accountChanges.save(context, account, memberAfterIndependence(account));
    context.transaction.enter(scopeOf(context.actor));
  }
}
