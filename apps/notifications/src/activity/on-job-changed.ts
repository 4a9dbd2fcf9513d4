import type { CloudEvent, EventData } from '@gatehouse/contracts';
import type { jobChanged } from '@gatehouse/contracts/service-desk';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { feedEventOf } from './activity.rules.js';
import { FeedWriter } from '../feed/feed-writer.js';

@Injectable()
export class OnJobChanged implements Reaction<typeof jobChanged> {
  constructor(private readonly telling: FeedWriter) {}

  run(
    job: EventData<typeof jobChanged>,
    context: Context,
    { sequence, actorid }: CloudEvent,
  ): Promise<void> {
    const { customerId, providerId, jobId, title, number, state, changed } = job;
    return this.telling.add(context, [customerId, providerId], {
      kind: 'job',
      event: feedEventOf(sequence, changed),
      ...{ customerId, subjectId: jobId, title, number, state },
      ...{ body: null, link: null, actorId: actorid, userId: null, permission: null },
    });
  }
}
