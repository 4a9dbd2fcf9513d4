import type { CustomerId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { RemovedMembership } from '../memberships/membership-changes.js';
import { CustomerDataRepository, type CustomerDataCounts } from './customer-data.repository.js';

/** Tables and their column with the customer's id. What refers to another table comes first. */
const BELONGINGS = {
  api_keys: 'organization_id',
  service_accounts: 'organization_id',
  contacts: 'organization_id',
  roles: 'organization_id',
  withdrawn_invitations: 'organization_id',
  access_changes: 'customer_id',
  access_grants: 'customer_id',
};

@Injectable()
export class SqlCustomerDataRepository extends CustomerDataRepository {
  override async count({ transaction }: Context, id: CustomerId): Promise<CustomerDataCounts> {
    const [counts] = await transaction.query<CustomerDataCounts>(
      `select
         (select count(*)::int from contacts where organization_id = $1) as contacts,
         (select count(*)::int from memberships where organization_id = $1) as members,
         (select count(*)::int from roles where organization_id = $1) as roles,
         (select count(*)::int from service_accounts where organization_id = $1) as "serviceAccounts",
         (select count(*)::int from api_keys where organization_id = $1) as "apiKeys",
         (select count(*)::int from access_changes where customer_id = $1) as "accessChanges"`,
      [id],
    );
    if (!counts) throw new Error('unreachable: the query returns one row');
    return counts;
  }

  override deleteContacts({ transaction }: Context, id: CustomerId): void {
    transaction.send('delete from contacts where organization_id = $1', [id]);
  }

  override deleteMembers({ transaction }: Context, id: CustomerId): Promise<RemovedMembership[]> {
    return transaction.query(
      `delete from memberships where organization_id = $1
       returning id, organization_id as "organizationId", user_id as "userId", version`,
      [id],
    );
  }

  override deleteBelongings({ transaction }: Context, id: CustomerId): void {
    for (const [table, column] of Object.entries(BELONGINGS))
      transaction.send(`delete from ${table} where ${column} = $1`, [id]);
  }

  override deleteCustomer({ transaction }: Context, id: CustomerId): void {
    transaction.send('delete from customers where id = $1', [id]);
  }
}
