import type { QueryRunner } from 'typeorm';

/**
 * The customers that were deleted, each until everything of it is erased and, since events may arrive late, afterwards too. For the
 * migration of each service that stores something of customers.
 */
export async function createDeletedCustomers(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table deleted_customers (
      id uuid primary key,
      provider_id uuid not null,
      deleted_by uuid,
      deleted_at timestamptz not null default now(),
      -- When to go on erasing; a batch that is running has this long.
      due_at timestamptz not null default now(),
      erased_at timestamptz
    );
    create index deleted_customers__due_at__open on deleted_customers (due_at) where erased_at is null;
    alter table deleted_customers enable row level security;
    create policy worker on deleted_customers using (app_worker());
    create trigger deleted_customers__announce after insert on deleted_customers
      for each statement execute function announce_job('deleted-customers');
  `);
}

/** Reverts {@link createDeletedCustomers}. */
export async function dropDeletedCustomers(runner: QueryRunner): Promise<void> {
  await runner.query('drop table deleted_customers');
}
