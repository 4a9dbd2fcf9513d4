import type { EventData } from '@gatehouse/contracts';
import { apiKeyRefused } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { FeedWriter } from '../feed/feed-writer.js';
import { managersNotice } from '../feed/managers-notice.js';
import { aboutKey } from './api-key-notice.rules.js';

/**
 * Tells those who may manage the key, once an hour: whoever stole it can try it from any number of addresses. That also makes it
 * unnecessary to remember each event; the audit log has them all.
 */
@Subscribes(apiKeyRefused, { scope: () => ({ worker: 'on' }), unordered: true })
export class OnApiKeyRefused implements EventHandler<typeof apiKeyRefused> {
  constructor(private readonly feed: FeedWriter) {}

  async run({ address, ...key }: EventData<typeof apiKeyRefused>, context: Context): Promise<void> {
    const about = aboutKey(key);
    const notice = managersNotice('api-key-refused', {
      ...about,
      subject: `${about.subject} (${address})`,
    });
    await this.feed.addHourly(context, key.organizationId, notice);
  }
}
