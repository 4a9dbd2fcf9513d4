import type { CloudEvent, EventData } from '@gatehouse/contracts';
import type { jobCommented } from '@gatehouse/contracts/service-desk';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Telling } from './telling.js';

/** What both sides see; nobody hears of a comment that is internal. */
@Injectable()
export class TellComment implements Reaction<typeof jobCommented> {
  constructor(private readonly telling: Telling) {}

  run(
    job: EventData<typeof jobCommented>,
    context: Context,
    { actorid }: CloudEvent,
  ): Promise<void> {
    const { customerId, providerId, jobId, title, number } = job;
    return this.telling.tell(context, [customerId, providerId], {
      kind: 'job',
      event: 'commented',
      ...{ customerId, subjectId: jobId, title, number, state: null },
      ...{ body: null, link: null, actorId: actorid, userId: null, permission: null },
    });
  }
}
