import type { CloudEvent, EventData } from '@gatehouse/contracts';
import type { videoSessionChanged } from '@gatehouse/contracts/service-desk';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { eventOf } from '../../domain/feed/news.js';
import { Telling } from './telling.js';

@Injectable()
export class TellVideoSession implements Reaction<typeof videoSessionChanged> {
  constructor(private readonly telling: Telling) {}

  run(
    session: EventData<typeof videoSessionChanged>,
    context: Context,
    { sequence, actorid }: CloudEvent,
  ): Promise<void> {
    const { customerId, providerId, videoSessionId, title, state, changed } = session;
    return this.telling.tell(context, [customerId, providerId], {
      kind: 'video-session',
      event: eventOf(sequence, changed),
      ...{ customerId, subjectId: videoSessionId, title, number: null, state },
      ...{ body: null, link: null, actorId: actorid, userId: null, permission: null },
    });
  }
}
