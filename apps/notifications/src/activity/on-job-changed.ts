import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { jobChanged } from '@gatehouse/contracts/service-desk';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { FeedWriter } from '../feed/feed-writer.js';
import { DeliveryQueueWriter } from '../webhooks/delivery-queue-writer.js';
import { feedEventOf } from './activity.rules.js';

@Subscribes(jobChanged, { scope: () => ({ worker: 'on' }), each: true })
export class OnJobChanged implements EventHandler<typeof jobChanged> {
  constructor(
    private readonly deliveries: DeliveryQueueWriter,
    private readonly feed: FeedWriter,
  ) {}

  run(job: EventData<typeof jobChanged>, context: Context, envelope: CloudEvent): void {
    this.deliveries.enqueue(context, 'job.changed', job, envelope);
    const { sequence, actorid } = envelope;
    const { customerId, providerId, jobId, title, number, state, changed } = job;
    this.feed.add(context, [customerId, providerId], {
      kind: 'job',
      event: feedEventOf(sequence, changed),
      ...{ customerId, subjectId: jobId, title, number, state },
      ...{ body: null, link: null, actorId: actorid, userId: null, permission: null },
    });
  }
}
