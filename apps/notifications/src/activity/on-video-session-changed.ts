import type { CloudEvent, EventData } from '@gatehouse/contracts';
import type { videoSessionChanged } from '@gatehouse/contracts/service-desk';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { feedEventOf } from './activity.rules.js';
import { FeedWriter } from '../feed/feed-writer.js';

@Injectable()
export class OnVideoSessionChanged implements Reaction<typeof videoSessionChanged> {
  constructor(private readonly telling: FeedWriter) {}

  run(
    session: EventData<typeof videoSessionChanged>,
    context: Context,
    { sequence, actorid }: CloudEvent,
  ): Promise<void> {
    const { customerId, providerId, videoSessionId, title, state, changed } = session;
    return this.telling.add(context, [customerId, providerId], {
      kind: 'video-session',
      event: feedEventOf(sequence, changed),
      ...{ customerId, subjectId: videoSessionId, title, number: null, state },
      ...{ body: null, link: null, actorId: actorid, userId: null, permission: null },
    });
  }
}
