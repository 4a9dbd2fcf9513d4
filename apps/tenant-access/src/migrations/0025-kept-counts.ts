import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many customers have each status is kept, not counted. A change only adds what it changed, so that no two changes of one provider's
 * customers wait for each other; a recurring task adds up what gathered.
 */
export class KeptCounts1700000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table customer_counts (
        id bigint generated always as identity primary key,
        provider_id uuid not null,
        department_id uuid,
        access text not null,
        -- More or fewer than the other rows say.
        customers integer not null
      );
      create index customer_counts__provider_id on customer_counts (provider_id)
        include (department_id, access, customers);
      alter table customer_counts enable row level security;
      create policy of_provider on customer_counts for select using (
        provider_id = app_organization() and (app_department() is null or department_id = app_department())
      );
      create policy worker_adds_up on customer_counts using (app_worker());

      insert into customer_counts (provider_id, department_id, access, customers)
        select provider_id, department_id, access, count(*) from customers
        where archived_at is null group by provider_id, department_id, access;

      -- A customer that accepts the terms changes the status, and may not see the provider's counts.
      create function keep_customer_counts() returns trigger
        security definer language plpgsql set search_path from current as $$
      begin
        if tg_op <> 'INSERT' and old.archived_at is null then
          insert into customer_counts (provider_id, department_id, access, customers)
            values (old.provider_id, old.department_id, old.access, -1);
        end if;
        if tg_op <> 'DELETE' and new.archived_at is null then
          insert into customer_counts (provider_id, department_id, access, customers)
            values (new.provider_id, new.department_id, new.access, 1);
        end if;
        return null;
      end $$;
      create trigger keep_customer_counts after insert or delete on customers
        for each row execute function keep_customer_counts();
      create trigger keep_customer_counts_of_changed after update on customers for each row
        when ((old.access, old.department_id, old.archived_at is null)
          is distinct from (new.access, new.department_id, new.archived_at is null))
        execute function keep_customer_counts();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger keep_customer_counts on customers;
      drop trigger keep_customer_counts_of_changed on customers;
      drop function keep_customer_counts;
      drop table customer_counts;
    `);
  }
}
