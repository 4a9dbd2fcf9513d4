import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photos of jobs, and the people of providers, who are the ones to work on them. */
export class AttachmentsAndMembers1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table attachments (
        id uuid primary key,
        provider_id uuid not null,
        customer_id uuid not null,
        job_id uuid not null references jobs (id),
        name text,
        content_type text not null,
        size integer not null,
        sha256 text not null,
        -- Known once all of its parts are there, and only then is it shown.
        width integer,
        height integer,
        added_by uuid not null,
        created_at timestamptz not null
      );
      create index attachments__job_id__id on attachments (job_id, id);
      create index attachments__created_at__begun on attachments (created_at) where width is null;

      create table attachment_chunks (
        attachment_id uuid not null references attachments (id) on delete cascade,
        index integer not null,
        provider_id uuid not null,
        customer_id uuid not null,
        bytes bytea not null,
        primary key (attachment_id, index)
      );
      -- Photos are packed already.
      alter table attachment_chunks alter column bytes set storage external;

      create table members (
        membership_id uuid primary key,
        organization_id uuid not null,
        user_id uuid not null,
        removed boolean not null
      );
      create index members__organization_id__user_id on members (organization_id, user_id) where not removed;

      -- By these an import knows an asset again.
      create index assets__customer_id__code on assets (customer_id, code);
      create index assets__customer_id__serial_number on assets (customer_id, serial_number);

      alter table attachments enable row level security;
      alter table attachment_chunks enable row level security;
      alter table members enable row level security;
      create policy own on members using (organization_id = app_organization());
      create policy unfinished on attachments using (app_worker() and width is null);
    `);
    for (const table of ['attachments', 'attachment_chunks']) {
      await runner.query(`
        create policy provider_of on ${table} using (
          provider_id = app_organization()
          and (app_department() is null or customer_id in (select c.id from customers c where c.department_id = app_department()))
        );
        create policy own on ${table} for select using (customer_id = app_organization());
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index assets__customer_id__code, assets__customer_id__serial_number;
      drop table attachment_chunks, attachments, members;
    `);
  }
}
