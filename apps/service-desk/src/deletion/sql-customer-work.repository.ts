import type { CustomerId, OutputOf } from '@gatehouse/contracts';
import type { countCustomerWork } from '@gatehouse/contracts/service-desk';
import { organizationOf, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { CustomerWorkRepository } from './customer-work.repository.js';

type Counts = OutputOf<typeof countCustomerWork>['deleted'];

const OWNED = 'customer_id = $1 and provider_id = $2';

@Injectable()
export class SqlCustomerWorkRepository extends CustomerWorkRepository {
  override async count(context: Context, id: CustomerId): Promise<Counts> {
    const [counts] = await context.transaction.query<Counts>(
      `select
         (select count(*)::int from sites where ${OWNED}) as sites,
         (select count(*)::int from assets where ${OWNED}) as assets,
         (select count(*)::int from jobs where ${OWNED}) as jobs,
         (select count(*)::int from job_comments where ${OWNED}) as comments,
         (select count(*)::int from attachments where ${OWNED} and width is not null) as attachments,
         (select count(*)::int from video_sessions where ${OWNED}) as "videoSessions"`,
      [id, organizationOf(context)],
    );
    if (!counts) throw new Error('unreachable: the query returns one row');
    return counts;
  }
}
