import { createDeletedCustomers, dropDeletedCustomers } from '@gatehouse/platform/deletion';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeletedCustomers1700000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createDeletedCustomers(runner);
    await runner.query(`
      create index feed_items__customer_id on feed_items (customer_id) where customer_id is not null;
      create index mails__organization_id on mails (organization_id);
      ${isShutOut('exists (select from deleted_customers d where d.id = organization) or')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${isShutOut('')}
      drop index mails__organization_id, feed_items__customer_id;
    `);
    await dropDeletedCustomers(runner);
  }
}

/** @param deleted the condition that the organization is a deleted customer, whose members may still be known here */
const isShutOut = (deleted: string): string => `
  create or replace function is_shut_out(organization uuid) returns boolean stable language sql return ${deleted} exists (
    select from customers c
    left join grants g on g.customer_id = c.id
    left join providers p on p.id = c.provider_id
    where c.id = organization and not c.independent
      and (coalesce(g.closed, false) or not coalesce('customer-login' = any(p.modules), true))
  );
`;
