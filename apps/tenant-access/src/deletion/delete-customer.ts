import type { InputOf } from '@gatehouse/contracts';
import {
  customerDeleted,
  CustomerNotArchived,
  deleteCustomer,
} from '@gatehouse/contracts/tenant-access';
import {
  type Context,
  Handles,
  markErasure,
  record,
  scopeOf,
  type UseCase,
} from '@gatehouse/platform';
import type { CustomerRecord } from '../customers/customer.repository.js';
import { MembershipChanges } from '../memberships/membership-changes.js';
import { MembershipRepository } from '../memberships/membership.repository.js';
import { ServiceAccountChanges } from '../service-accounts/service-account-changes.js';
import { ServiceAccountRepository } from '../service-accounts/service-account.repository.js';
import { CustomerDataRepository } from './customer-data.repository.js';
import { DeletableCustomers } from './deletable-customers.js';

/** Deletes a customer here, in one transaction; the event makes other services erase what they store of it. */
@Handles(deleteCustomer)
export class DeleteCustomer implements UseCase<typeof deleteCustomer> {
  constructor(
    private readonly deletable: DeletableCustomers,
    private readonly memberships: MembershipRepository,
    private readonly membershipChanges: MembershipChanges,
    private readonly accounts: ServiceAccountRepository,
    private readonly accountChanges: ServiceAccountChanges,
    private readonly data: CustomerDataRepository,
  ) {}

  async run({ customerId }: InputOf<typeof deleteCustomer>, context: Context): Promise<undefined> {
    // Locks in the same order as other calls, to avoid deadlocks. From here on no one can join or restore it.
    this.memberships.lockOrganization(context, customerId);
    const customer = await this.deletable.find(context, customerId, 'for change');
    if (!customer.archivedAt) throw new CustomerNotArchived();
    await markErasure(context.transaction);
    this.data.deleteContacts(context, customerId);
    context.transaction.enter({ organization_id: customerId });
    await this.removeMembers(context, customer);
    this.data.deleteBelongings(context, customerId);
    context.transaction.enter(scopeOf(context.actor));
    this.data.deleteCustomer(context, customerId);
    await this.recordDeleted(context, customer);
  }

  /** Other services know each member and service account by its own events. */
  private async removeMembers(context: Context, { id }: CustomerRecord): Promise<void> {
    // Its access has ended, and with it every token: none is revoked again.
    const members = await this.data.deleteMembers(context, id);
    await this.membershipChanges.recordRemoved(context, members);
    for (const account of await this.accounts.listForChange(context, id))
      await this.accountChanges.remove(context, account);
  }

  private recordDeleted(
    context: Context,
    { id: customerId, providerId, externalId, version }: CustomerRecord,
  ): Promise<void> {
    return record(context, customerDeleted, {
      aggregateId: customerId,
      sequence: version + 1,
      organizationId: providerId,
      data: { customerId, providerId, externalId },
    });
  }
}
