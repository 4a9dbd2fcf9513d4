import type { JobId, ProviderId } from '@gatehouse/contracts';
import { Job } from '@gatehouse/contracts/service-desk';
import { decodeCursor, page, searchIndexed, type Context } from '@gatehouse/platform';
import { columns, insertion } from '@gatehouse/platform/database';
import { Injectable } from '@nestjs/common';
import type { Page } from '../shared/page.js';
import type { Perspective } from '../shared/perspective.js';
import { FOR_CHANGE, pageOfEachRole, visibleTo } from '../shared/sql-queries.js';
import {
  JobRepository,
  type JobRecord,
  type JobsRequest,
  type JobSummary,
} from './job.repository.js';
import { JobEntity } from './sql-job.entity.js';

const VIEW = columns(Object.keys(Job.shape));

/** The sort orders of the list, with the condition for the next page. */
const ORDER = {
  newest: {
    columns: 'id desc',
    fields: 'id desc',
    after: '$3::timestamptz is null and ($4::uuid is null or id < $4)',
  },
  updated: {
    columns: 'updated_at desc, id desc',
    fields: '"updatedAt" desc, id desc',
    after: '($4::uuid is null or (updated_at, id) < ($3::timestamptz, $4))',
  },
} as const;

const STORED = [...Job.keyof().options, 'providerId', 'version'] as const;

const CREATE = insertion('jobs', STORED);

const PAGE = { view: VIEW, table: 'jobs', limit: '$12' };

@Injectable()
export class SqlJobRepository extends JobRepository {
  override create({ transaction }: Context, job: JobRecord): void {
    transaction.send(
      CREATE,
      STORED.map((field) => job[field]),
    );
  }

  override async save({ transaction }: Context, job: JobRecord): Promise<void> {
    await transaction.manager.update(JobEntity, { id: job.id }, job);
  }

  override async find(
    { transaction }: Context,
    perspective: Perspective,
    id: JobId,
  ): Promise<Job | null> {
    const [job] = await transaction.query<Job>(
      `select ${VIEW} from jobs where id = $1 and ${visibleTo(perspective, '$2')}`,
      [id, perspective.organizationId],
    );
    return job ?? null;
  }

  override findForChange(
    { transaction }: Context,
    providerId: ProviderId,
    id: JobId,
  ): Promise<JobRecord | null> {
    return transaction.manager.findOne(JobEntity, { where: { id, providerId }, ...FOR_CHANGE });
  }

  override async findSummary({ transaction }: Context, perspective: Perspective, id: JobId) {
    const [summary] = await transaction.query<JobSummary>(
      `select provider_id as "providerId", customer_id as "customerId", number, title, reported from jobs
       where id = $1 and ${visibleTo(perspective, '$2')}`,
      [id, perspective.organizationId],
    );
    return summary ?? null;
  }

  override async list(
    { transaction }: Context,
    perspective: Perspective,
    { limit, cursor, sort, ...filter }: JobsRequest,
  ): Promise<Page<Job>> {
    const found = await searchIndexed(transaction, 'jobs', filter.q);
    const key = decodeCursor(cursor, sort === 'newest' ? ['uuid'] : ['instant', 'uuid']);
    const order = ORDER[sort];
    const filters = [
      filter.customerId ?? null,
      sort === 'updated' ? (key?.[0] ?? null) : null,
      key?.at(-1) ?? null,
      found.value,
      filter.state ?? null,
      filter.type ?? null,
      filter.priority ?? null,
      filter.assigneeId ?? null,
      filter.assetId ?? null,
      filter.siteId ?? null,
    ];
    const jobs = await transaction.query<Job>(
      pageOfEachRole(
        perspective,
        PAGE,
        {
          conditions: `($2::uuid is null or customer_id = $2)
         and ${order.after}
         and ${found.where('$5')}
         and ($6::text is null or state = $6)
         and ($7::text is null or type = $7)
         and ($8::text is null or priority = $8)
         and ($9::uuid is null or assignee_id = $9)
         and ($10::uuid is null or asset_id = $10)
         and ($11::uuid is null or site_id = $11)`,
          filters,
        },
        order,
      ),
      [perspective.organizationId, ...filters, limit + 1],
    );
    return page(jobs, limit, (job) =>
      sort === 'newest' ? [job.id] : [job.updatedAt.toISOString(), job.id],
    );
  }
}
