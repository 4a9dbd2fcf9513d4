import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever is shut out is told nothing: the people of a customer that is turned off, or whose provider lost the module. */
export class ShutOut1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table grants add column closed boolean not null default false;
      -- Who was noted before had it, or had nobody to tell anything.
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
