import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Withdrawn invitations. A redemption that outlives its lease on the invitation can arrive after the withdrawal, and must then be
 * rejected.
 */
export class WithdrawnInvitations1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table withdrawn_invitations (
        invitation_id uuid primary key,
        organization_id uuid not null,
        withdrawn_at timestamptz not null default now()
      );
      alter table withdrawn_invitations enable row level security;
      create policy own on withdrawn_invitations using (
        organization_id = app_organization() and app_department() is null
      );
      create policy of_customers on withdrawn_invitations using (
        organization_id in (
          select c.id from customers c where c.provider_id = app_organization() and c.independent_at is null
        )
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table withdrawn_invitations');
  }
}
