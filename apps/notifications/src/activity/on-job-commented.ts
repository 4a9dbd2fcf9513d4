import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { jobCommented } from '@gatehouse/contracts/service-desk';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { FeedWriter } from '../feed/feed-writer.js';
import { DeliveryQueueWriter } from '../webhooks/delivery-queue-writer.js';

/** Internal comments have no event, so they cause no notifications. */
@Subscribes(jobCommented, { scope: () => ({ worker: 'on' }), each: true })
export class OnJobCommented implements EventHandler<typeof jobCommented> {
  constructor(
    private readonly deliveries: DeliveryQueueWriter,
    private readonly feed: FeedWriter,
  ) {}

  run(job: EventData<typeof jobCommented>, context: Context, envelope: CloudEvent): void {
    this.deliveries.enqueue(context, 'job.commented', job, envelope);
    const { actorid } = envelope;
    const { customerId, providerId, jobId, title, number } = job;
    this.feed.add(context, [customerId, providerId], {
      kind: 'job',
      event: 'commented',
      ...{ customerId, subjectId: jobId, title, number, state: null },
      ...{ body: null, link: null, actorId: actorid, userId: null, permission: null },
    });
  }
}
