import type { CloudEvent, EventData } from '@gatehouse/contracts';
import type { jobCommented } from '@gatehouse/contracts/service-desk';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { FeedWriter } from '../feed/feed-writer.js';

/** What both sides see; nobody hears of a comment that is internal. */
@Injectable()
export class OnJobCommented implements Reaction<typeof jobCommented> {
  constructor(private readonly telling: FeedWriter) {}

  run(
    job: EventData<typeof jobCommented>,
    context: Context,
    { actorid }: CloudEvent,
  ): Promise<void> {
    const { customerId, providerId, jobId, title, number } = job;
    return this.telling.add(context, [customerId, providerId], {
      kind: 'job',
      event: 'commented',
      ...{ customerId, subjectId: jobId, title, number, state: null },
      ...{ body: null, link: null, actorId: actorid, userId: null, permission: null },
    });
  }
}
