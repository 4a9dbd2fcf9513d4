import type { Context } from '@gatehouse/platform';
import {
  CustomerEraser,
  deleteBatch,
  ERASED_AT_ONCE,
  type DeletedCustomer,
} from '@gatehouse/platform/deletion';
import { Injectable } from '@nestjs/common';
import { CounterRepository } from '../counters/counter.repository.js';
import { removalCounterChanges } from '../counters/counter.rules.js';

type Jobs = Parameters<typeof removalCounterChanges>[0];
type Assets = Parameters<typeof removalCounterChanges>[1];

const OWNED = 'customer_id = $1';

/** What refers to another table comes first, and the customer last: until then nothing can be added without it. */
const OF_JOBS = { job_comments: OWNED, attachments: OWNED, video_sessions: OWNED };
const THE_REST = { sites: OWNED, dashboard_counters: 'owner_id = $1', customers: 'id = $1' };

@Injectable()
export class SqlCustomerEraser extends CustomerEraser {
  override readonly service = 'service-desk';

  constructor(private readonly counters: CounterRepository) {
    super();
  }

  override async eraseSome(context: Context, customer: DeletedCustomer): Promise<boolean> {
    const { transaction } = context;
    const { id, providerId } = customer;
    transaction.enter({ organization_id: providerId });
    if (await deleteBatch(context, OF_JOBS, customer)) return true;
    const jobs = await transaction.query<Jobs[number]>(
      `delete from jobs where id in (select id from jobs where ${OWNED} limit ${ERASED_AT_ONCE})
       returning state, site_id as "siteId", created_at as "createdAt", closed_at as "closedAt"`,
      [id],
    );
    const assets =
      jobs.length > 0
        ? []
        : await transaction.query<Assets[number]>(
            `delete from assets where id in (select id from assets where ${OWNED} limit ${ERASED_AT_ONCE}) returning state`,
            [id],
          );
    if (jobs.length + assets.length === 0) return deleteBatch(context, THE_REST, customer);
    const owned = { providerId, customerId: id };
    this.counters.apply(context, owned, removalCounterChanges(jobs, assets));
    return true;
  }
}
