import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { assetChanged } from '@gatehouse/contracts/service-desk';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { FeedWriter } from '../feed/feed-writer.js';
import { DeliveryQueueWriter } from '../webhooks/delivery-queue-writer.js';
import { assetFeedKinds, feedEventOf } from './activity.rules.js';

@Subscribes(assetChanged, { scope: () => ({ worker: 'on' }), each: true })
export class OnAssetChanged implements EventHandler<typeof assetChanged> {
  constructor(
    private readonly deliveries: DeliveryQueueWriter,
    private readonly feed: FeedWriter,
  ) {}

  run(asset: EventData<typeof assetChanged>, context: Context, envelope: CloudEvent): void {
    this.deliveries.enqueue(context, 'asset.changed', asset, envelope);
    const { sequence, actorid } = envelope;
    const { customerId, providerId, assetId, name, state, changed } = asset;
    // All items of the customer first: the provider's feed stays locked for as short as possible.
    for (const organizationId of [customerId, providerId]) {
      for (const kind of assetFeedKinds(sequence, changed)) {
        this.feed.add(context, [organizationId], {
          kind,
          event: kind === 'code' ? 'changed' : feedEventOf(sequence, changed),
          ...{ customerId, subjectId: assetId, title: name, number: null, state },
          ...{ body: null, link: null, actorId: actorid, userId: null, permission: null },
        });
      }
    }
  }
}
