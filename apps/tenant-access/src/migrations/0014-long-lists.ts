import { indexSearchOf } from '@gatehouse/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lists of a million customers by status, and searches in long lists of people, take an index instead of reading on until a page is full.
 * The status is kept beside the name, since no index spans two tables.
 */
export class LongLists1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table customers add column access text not null default 'off';
      -- Rewriting the table: an update would change every index row by row, which takes minutes for a million.
      create function access_of(customer uuid) returns text stable language sql set search_path from current as
        $$ select coalesce((select g.status from access_grants g where g.customer_id = customer), 'off') $$;
      alter table customers alter column access type text using access_of(id);
      drop function access_of;
      create index customers__provider_id__access__name__id on customers (provider_id, access, name, id);

      -- A user who accepts the terms changes the status, but may not change the customer.
      create function keep_customer_access() returns trigger
        security definer language plpgsql set search_path from current as $$
      begin
        update customers set access = new.status where id = new.customer_id and access <> new.status;
        return null;
      end $$;
      create trigger keep_customer_access after insert or update of status on access_grants
        for each row execute function keep_customer_access();

      -- A provider locks the customer, then the grant. Customers have to lock in the same order, or both may wait for each other.
      create function lock_own_customer() returns void security definer language sql set search_path from current as
        $$ select from customers where id = app_organization() for no key update $$;
    `);
    await runner.query(SERVED_ONE_BY_ONE);
    await indexSearchOf(runner, 'memberships', {
      columns: ['organization_id'],
      rows: `organization_id = $3 and ($3 = $1 or exists (
        select from customers c where c.id = $3 and c.provider_id = $1 and c.independent_at is null
      ))`,
    });
    await indexSearchOf(runner, 'contacts', {
      columns: ['owner_organization_id', 'organization_id'],
      rows: 'owner_organization_id = $1 and organization_id = $3',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(SERVED_IN_ADVANCE);
    await runner.query(`
      drop function matching_contacts, matching_memberships, lock_own_customer;
      drop index contacts__owner_organization_id__organization_id__search_text, memberships__organization_id__search_text;
      drop trigger keep_customer_access on access_grants;
      drop function keep_customer_access;
      alter table customers drop column access;
    `);
  }
}

/**
 * As before, but one customer is looked up for a row. Before, the ids of all the provider's customers were collected for each statement.
 * A plan is chosen for what a table holds, not for the page that is read; a function keeps PostgreSQL from choosing that again.
 */
const SERVED_ONE_BY_ONE = `
  create function is_served(customer uuid) returns boolean stable language plpgsql set search_path from current as $$
  begin
    return exists (select from customers c where c.id = customer and c.provider_id = app_organization());
  end $$;
  create function is_managed(customer uuid) returns boolean stable language plpgsql set search_path from current as $$
  begin
    return exists (
      select from customers c where c.id = customer and c.provider_id = app_organization() and c.independent_at is null
    );
  end $$;

  drop policy of_customers on memberships;
  create policy of_customers on memberships using (is_managed(organization_id));
  drop policy of_customers on roles;
  create policy of_customers on roles for select using (is_managed(organization_id));
  drop policy keeper_of on contacts;
  create policy keeper_of on contacts using (
    owner_organization_id = app_organization()
    and (
      organization_id = owner_organization_id and (app_department() is null or department_id = app_department())
      or is_served(organization_id)
    )
  );
`;

const SERVED_IN_ADVANCE = `
  drop policy of_customers on memberships;
  create policy of_customers on memberships using (
    organization_id in (
      select c.id from customers c where c.provider_id = app_organization() and c.independent_at is null
    )
  );
  drop policy of_customers on roles;
  create policy of_customers on roles for select using (
    organization_id in (
      select c.id from customers c where c.provider_id = app_organization() and c.independent_at is null
    )
  );
  drop policy keeper_of on contacts;
  create policy keeper_of on contacts using (
    owner_organization_id = app_organization()
    and (
      organization_id = owner_organization_id and (app_department() is null or department_id = app_department())
      or organization_id in (select c.id from customers c where c.provider_id = app_organization())
    )
  );
  drop function is_served, is_managed;
`;
