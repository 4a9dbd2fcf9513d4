import { indexSearch } from '@gatehouse/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWNERS = ['provider_id', 'customer_id'];

/** What is filtered by a value that is rare, or not there at all, takes an index instead of reading on until a page is full. */
export class LongLists1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const owner of OWNERS)
      await runner.query(`
        create index jobs__${owner}__state__id on jobs (${owner}, state, id);
        create index jobs__${owner}__state__updated_at__id on jobs (${owner}, state, updated_at, id);
        create index assets__${owner}__state__name__id on assets (${owner}, state, name, id);
        create index video_sessions__${owner}__state__id on video_sessions (${owner}, state, id);
      `);
    // Types and priorities are few, and spread evenly: looking up those that are rare is enough, in any order and along with others.
    await runner.query(`
      create index jobs__provider_id__type__priority__id on jobs (provider_id, type, priority, id);
      create index jobs__provider_id__priority__id on jobs (provider_id, priority, id);
      create index jobs__customer_id__type__priority__id on jobs (customer_id, type, priority, id);
      create index jobs__customer_id__priority__id on jobs (customer_id, priority, id);
      create index jobs__assignee_id__id on jobs (assignee_id, id) where assignee_id is not null;
      create index jobs__assignee_id__updated_at__id on jobs (assignee_id, updated_at, id) where assignee_id is not null;
      create index jobs__asset_id__id on jobs (asset_id, id) where asset_id is not null;
      create index jobs__asset_id__updated_at__id on jobs (asset_id, updated_at, id) where asset_id is not null;
      create index jobs__site_id__id on jobs (site_id, id) where site_id is not null;
      create index jobs__site_id__updated_at__id on jobs (site_id, updated_at, id) where site_id is not null;
      drop index jobs__asset_id, jobs__site_id;
      create index assets__site_id__name__id on assets (site_id, name, id) where site_id is not null;
      drop index assets__site_id;
      create index video_sessions__job_id__id on video_sessions (job_id, id) where job_id is not null;
      create index templates__provider_id__job_type__name__id on templates (provider_id, job_type, name, id);
    `);
    await indexSearch(runner, 'video_sessions', OWNERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function matching_video_sessions;
      create index jobs__asset_id on jobs (asset_id);
      create index jobs__site_id on jobs (site_id);
      create index assets__site_id on assets (site_id);
      drop index jobs__provider_id__type__priority__id, jobs__provider_id__priority__id, jobs__customer_id__type__priority__id,
        jobs__customer_id__priority__id, jobs__assignee_id__id, jobs__assignee_id__updated_at__id, jobs__asset_id__id, jobs__asset_id__updated_at__id, jobs__site_id__id,
          jobs__site_id__updated_at__id,
        assets__site_id__name__id, video_sessions__job_id__id, templates__provider_id__job_type__name__id;
    `);
    for (const owner of OWNERS)
      await runner.query(`
        drop index jobs__${owner}__state__id, jobs__${owner}__state__updated_at__id, assets__${owner}__state__name__id,
          video_sessions__${owner}__state__id, video_sessions__${owner}__search_text;
      `);
  }
}
