import type { CloudEvent, EventData } from '@gatehouse/contracts';
import type { assetChanged } from '@gatehouse/contracts/service-desk';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { feedEventOf, assetFeedKinds } from './activity.rules.js';
import { FeedWriter } from '../feed/feed-writer.js';

@Injectable()
export class OnAssetChanged implements Reaction<typeof assetChanged> {
  constructor(private readonly telling: FeedWriter) {}

  async run(
    asset: EventData<typeof assetChanged>,
    context: Context,
    { sequence, actorid }: CloudEvent,
  ): Promise<void> {
    const { customerId, providerId, assetId, name, state, changed } = asset;
    // Each organisation's in turn: the provider's feed is held as briefly as can be.
    for (const organizationId of [customerId, providerId]) {
      for (const kind of assetFeedKinds(sequence, changed)) {
        await this.telling.add(context, [organizationId], {
          kind,
          event: kind === 'code' ? 'changed' : feedEventOf(sequence, changed),
          ...{ customerId, subjectId: assetId, title: name, number: null, state },
          ...{ body: null, link: null, actorId: actorid, userId: null, permission: null },
        });
      }
    }
  }
}
