import type { CloudEvent, EventData } from '@gatehouse/contracts';
import type { jobChanged } from '@gatehouse/contracts/service-desk';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { eventOf } from '../../domain/feed/news.js';
import { Telling } from './telling.js';

@Injectable()
export class TellJob implements Reaction<typeof jobChanged> {
  constructor(private readonly telling: Telling) {}

  run(
    job: EventData<typeof jobChanged>,
    context: Context,
    { sequence, actorid }: CloudEvent,
  ): Promise<void> {
    const { customerId, providerId, jobId, title, number, state, changed } = job;
    return this.telling.tell(context, [customerId, providerId], {
      kind: 'job',
      event: eventOf(sequence, changed),
      ...{ customerId, subjectId: jobId, title, number, state },
      ...{ body: null, link: null, actorId: actorid, userId: null, permission: null },
    });
  }
}
