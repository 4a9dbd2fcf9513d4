import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { apiKeyCreated } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { FeedWriter } from '../feed/feed-writer.js';
import { managersNotice } from '../feed/managers-notice.js';
import { aboutKey } from './api-key-notice.rules.js';

/** Tells those who may manage the key, except whoever created it. */
@Subscribes(apiKeyCreated, { scope: () => ({ worker: 'on' }) })
export class OnApiKeyCreated implements EventHandler<typeof apiKeyCreated> {
  constructor(private readonly feed: FeedWriter) {}

  run(key: EventData<typeof apiKeyCreated>, context: Context, { actorid }: CloudEvent): void {
    const about = { ...aboutKey(key), actorId: actorid };
    this.feed.add(context, [key.organizationId], managersNotice('api-key-created', about));
  }
}
