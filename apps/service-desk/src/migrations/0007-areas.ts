import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The area that each table is of. */
const AREAS = {
  sites: 'assets',
  assets: 'assets',
  jobs: 'jobs',
  job_comments: 'jobs',
  attachments: 'jobs',
  attachment_chunks: 'jobs',
  video_sessions: 'video-sessions',
};

const OWN = {
  job_comments: 'customer_id = app_organization() and not internal',
};

/** A customer's people find what is of the areas that are open to them, whatever way they ask. */
export class Areas1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, area] of Object.entries(AREAS))
      await runner.query(`
        drop policy own on ${table};
        create policy own on ${table} for select using (${ownOf(table)} and app_area('${area}'));
      `);
    await runner.query(`
      drop policy own on dashboard_counters;
      create policy own on dashboard_counters for select using (
        owner_id = app_organization() and app_area(case measure when 'assets-by-state' then 'assets' else 'jobs' end)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(AREAS))
      await runner.query(`
        drop policy own on ${table};
        create policy own on ${table} for select using (${ownOf(table)});
      `);
    await runner.query(`
      drop policy own on dashboard_counters;
      create policy own on dashboard_counters for select using (owner_id = app_organization());
    `);
  }
}

const ownOf = (table: string): string =>
  table in OWN ? OWN[table as keyof typeof OWN] : 'customer_id = app_organization()';
