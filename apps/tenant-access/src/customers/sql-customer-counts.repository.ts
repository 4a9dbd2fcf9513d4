import type { AccessStatus } from '@gatehouse/contracts/tenant-access';
import { searchIndexed, type Context, type Transaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { type CustomerCounts, CustomerCountsRepository } from './customer-counts.repository.js';

/** Fewer rows of a provider are read as they are. */
const FEW_ROWS = 50;

@Injectable()
export class SqlCustomerCountsRepository extends CustomerCountsRepository {
  override all({ transaction }: Context): Promise<CustomerCounts> {
    return counts(
      transaction,
      `select access, sum(customers)::int as customers from customer_counts
       where provider_id = app_organization() group by access`,
    );
  }

  override async found({ transaction }: Context, q: string): Promise<CustomerCounts | null> {
    const found = await searchIndexed(transaction, 'customers', q);
    if (!Array.isArray(found.value)) return null;
    return counts(
      transaction,
      `select access, count(*)::int as customers from customers
       where ${found.where('$1')} and provider_id = app_organization() and archived_at is null group by access`,
      [found.value],
    );
  }

  override addUp({ transaction }: Context): void {
    transaction.send(
      `with gathered as (
         delete from customer_counts where id in (
           select id from customer_counts
           where provider_id in (select provider_id from customer_counts group by provider_id having count(*) > $1)
           for update skip locked
         )
         returning provider_id, department_id, access, customers
       )
       insert into customer_counts (provider_id, department_id, access, customers)
         select provider_id, department_id, access, sum(customers) from gathered
         group by provider_id, department_id, access having sum(customers) <> 0`,
      [FEW_ROWS],
    );
  }
}

async function counts(
  transaction: Transaction,
  sql: string,
  parameters?: readonly unknown[],
): Promise<CustomerCounts> {
  const rows = await transaction.query<{ access: AccessStatus; customers: number }>(
    sql,
    parameters,
  );
  const none = { off: 0, pending: 0, accepted: 0, disabled: 0 };
  return { ...none, ...Object.fromEntries(rows.map((row) => [row.access, row.customers])) };
}
