import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { videoSessionChanged } from '@gatehouse/contracts/service-desk';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { FeedWriter } from '../feed/feed-writer.js';
import { DeliveryQueueWriter } from '../webhooks/delivery-queue-writer.js';
import { feedEventOf } from './activity.rules.js';

@Subscribes(videoSessionChanged, { scope: () => ({ worker: 'on' }), each: true })
export class OnVideoSessionChanged implements EventHandler<typeof videoSessionChanged> {
  constructor(
    private readonly deliveries: DeliveryQueueWriter,
    private readonly feed: FeedWriter,
  ) {}

  run(
    session: EventData<typeof videoSessionChanged>,
    context: Context,
    envelope: CloudEvent,
  ): void {
    this.deliveries.enqueue(context, 'video-session.changed', session, envelope);
    const { sequence, actorid } = envelope;
    const { customerId, providerId, videoSessionId, title, state, changed } = session;
    this.feed.add(context, [customerId, providerId], {
      kind: 'video-session',
      event: feedEventOf(sequence, changed),
      ...{ customerId, subjectId: videoSessionId, title, number: null, state },
      ...{ body: null, link: null, actorId: actorid, userId: null, permission: null },
    });
  }
}
