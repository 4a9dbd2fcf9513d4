import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A view may be as a custom role, and ends with it. */
export class ViewsAsCustomRoles1700000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table portal_views drop constraint portal_views_role_check,
        add column role_id uuid references roles (id) on delete cascade;
      create index portal_views__role_id on portal_views (role_id) where role_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from portal_views where role_id is not null;
      alter table portal_views drop column role_id,
        add constraint portal_views_role_check check (role in ('administrator', 'moderator', 'member'));
    `);
  }
}
