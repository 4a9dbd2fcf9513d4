import type { JobId, ProviderId } from '@gatehouse/contracts';
import type { Job } from '@gatehouse/contracts/service-desk';
import { decodeCursor, page, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import {
  JobRepository,
  type JobRecord,
  type JobsRequest,
  type Page,
  type Side,
} from '../application/ports.js';
import { Jobs } from './schema.js';

const VIEW =
  'id, customer_id as "customerId", number, title, description, state, created_at as "createdAt"';

/** Row-level security alone would do; saying whose rows also lets the index of that side answer. */
const COLUMN = { provider: 'provider_id', customer: 'customer_id' } as const;

@Injectable()
export class SqlJobRepository extends JobRepository {
  override async nextNumber({ transaction }: Context, providerId: ProviderId): Promise<number> {
    const [row] = await transaction.query<{ last: number }>(
      `insert into job_numbers as n (provider_id, last) values ($1, 1)
       on conflict (provider_id) do update set last = n.last + 1 returning last`,
      [providerId],
    );
    if (!row) throw new Error('unreachable: an upsert that always applies gives its row');
    return row.last;
  }

  override async create({ transaction }: Context, job: JobRecord): Promise<void> {
    await transaction.manager.insert(Jobs, job);
  }

  override async find({ transaction }: Context, side: Side, id: JobId): Promise<Job | null> {
    const isOurs = side.kinds.map((kind) => `${COLUMN[kind]} = $2`).join(' or ');
    const [job] = await transaction.query<Job>(
      `select ${VIEW} from jobs where id = $1 and (${isOurs})`,
      [id, side.organizationId],
    );
    return job ?? null;
  }

  override async list(
    { transaction }: Context,
    side: Side,
    { limit, cursor, q, customerId }: JobsRequest,
  ): Promise<Page<Job>> {
    const jobs = await transaction.query<Job>(
      `select * from (${side.kinds.map(jobsOf).join(' union all ')}) as ours order by id desc limit $5`,
      [
        side.organizationId,
        customerId ?? null,
        decodeCursor(cursor, ['uuid'])?.[0] ?? null,
        q ?? null,
        limit + 1,
      ],
    );
    return page(jobs, limit, (job) => [job.id]);
  }
}

/** The next jobs of one side. Each side has an index of its own; and nobody is the customer of themselves, so no job is in both. */
const jobsOf = (kind: 'provider' | 'customer'): string => `
  (select ${VIEW} from jobs
   where ${COLUMN[kind]} = $1
     and ($2::uuid is null or customer_id = $2)
     and ($3::uuid is null or id < $3)
     and ($4::text is null or strpos(lower(title), lower($4)) > 0)
   order by id desc limit $5)`;
