import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Users without access are not notified: those of a disabled customer, or of a provider without the module. */
export class ShutOut1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table grants add column closed boolean not null default false;
      -- Earlier rows had it, or had no one to notify.
      alter table providers add column modules text[] not null default '{customer-login}';

      create function is_shut_out(organization uuid) returns boolean stable language sql return exists (
        select from customers c
        left join grants g on g.customer_id = c.id
        left join providers p on p.id = c.provider_id
        where c.id = organization and not c.independent
          and (coalesce(g.closed, false) or not coalesce('customer-login' = any(p.modules), true))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function is_shut_out;
      alter table providers drop column modules;
      alter table grants drop column closed;
    `);
  }
}
