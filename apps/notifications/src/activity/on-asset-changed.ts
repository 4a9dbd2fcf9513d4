import type { CloudEvent, EventData } from '@gatehouse/contracts';
import type { assetChanged } from '@gatehouse/contracts/service-desk';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { eventOf, kindsOf } from '../../domain/feed/news.js';
import { Telling } from './telling.js';

@Injectable()
export class TellAsset implements Reaction<typeof assetChanged> {
  constructor(private readonly telling: Telling) {}

  async run(
    asset: EventData<typeof assetChanged>,
    context: Context,
    { sequence, actorid }: CloudEvent,
  ): Promise<void> {
    const { customerId, providerId, assetId, name, state, changed } = asset;
    // Each organisation's in turn: the provider's feed is held as briefly as can be.
    for (const organizationId of [customerId, providerId]) {
      for (const kind of kindsOf(sequence, changed)) {
        await this.telling.tell(context, [organizationId], {
          kind,
          event: kind === 'code' ? 'changed' : eventOf(sequence, changed),
          ...{ customerId, subjectId: assetId, title: name, number: null, state },
          ...{ body: null, link: null, actorId: actorid, userId: null, permission: null },
        });
      }
    }
  }
}
