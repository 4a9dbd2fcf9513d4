import type { ProviderId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { JobNumberRepository } from './job-number.repository.js';

@Injectable()
export class SqlJobNumberRepository extends JobNumberRepository {
  override async take(
    { transaction }: Context,
    providerId: ProviderId,
    count: number,
  ): Promise<number> {
    // The commit of the job, which comes later in the log of PostgreSQL, makes this durable as well.
    transaction.send('set local synchronous_commit to off');
    const [row] = await transaction.query<{ last: number }>(
      `insert into job_numbers as n (provider_id, last) values ($1, $2)
       on conflict (provider_id) do update set last = n.last + excluded.last returning last`,
      [providerId, count],
    );
    if (!row) throw new Error('unreachable: an upsert that always applies returns its row');
    return row.last;
  }
}
