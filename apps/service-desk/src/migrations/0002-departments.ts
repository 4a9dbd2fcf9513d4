import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Departments1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Until now there were no departments, so none belongs to one.
      alter table customers add column department_id uuid;

      -- Who is bound to a department finds its customers only, and so only their jobs.
      drop policy provider_of on customers;
      create policy provider_of on customers using (
        provider_id = app_organization() and (app_department() is null or department_id = app_department())
      );
      drop policy provider_of on jobs;
      create policy provider_of on jobs using (
        provider_id = app_organization()
        and (app_department() is null or customer_id in (select c.id from customers c where c.department_id = app_department()))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy provider_of on jobs;
      drop policy provider_of on customers;
      create policy provider_of on customers using (provider_id = app_organization());
      create policy provider_of on jobs using (provider_id = app_organization());
      alter table customers drop column department_id;
    `);
  }
}
