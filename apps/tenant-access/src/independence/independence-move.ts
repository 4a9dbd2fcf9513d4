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
import { membershipAfterIndependence } from './independence.rules.js';

/** A customer, the grant that its people rest on, and its people. */
export interface CustomerWithMembers {
  customer: CustomerRecord;
  grant: AccessGrant;
  members: Membership[];
}

/**
 * Makes a customer a provider under its own id. What hangs on that id goes on: people, roles, history. Its former provider keeps
 * the customer and all that it wrote down, and manages its people no more.
 */
@Injectable()
export class IndependenceMove {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly providers: ProviderRepository,
    private readonly founding: ProviderSetup,
    private readonly grants: AccessGrantChanges,
    private readonly memberships: MembershipChanges,
  ) {}

  async run(context: Context, { customer, grant, members }: CustomerWithMembers): Promise<void> {
    const provider = await this.providers.find(context, organizationOf(context));
    if (!provider) throw new NotFound();
    const { now } = context.transaction;
    const independent = { ...customer, independentAt: now, version: customer.version + 1 };
    await this.customers.save(context, independent);
    await recordCustomerChanged(context, independent);
    // Every token of its people is stale from here on: they get the rights of a provider's people.
    const counted = { ...grant, epoch: grant.epoch + 1, version: grant.version + 1 };
    await this.grants.save(context, independent, grant, counted);
    await this.founding.create(context, {
      id: customer.id,
      name: customer.name,
      modules: provider.modules,
      emailDomains: [],
      // Its people go on signing in by the usernames that they know.
      usernameSuffix: provider.usernameSuffix,
      supportContact: null,
      timeZone: customer.timeZone ?? provider.timeZone,
      createdAt: now,
      version: 1,
    });
    for (const member of members)
      await this.memberships.save(context, member, membershipAfterIndependence(member));
    await context.transaction.enter(scopeOf(context.actor));
  }
}
