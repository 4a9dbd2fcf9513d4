import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { externalNotice } from '@gatehouse/contracts/external';
import { senderOf, Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { NoticeFeed } from './notice-feed.js';
import { NoticeTargetPolicy } from './notice-target-policy.js';

@Subscribes(externalNotice, { scope: () => ({ worker: 'on' }) })
export class OnExternalNotice implements EventHandler<typeof externalNotice> {
  constructor(
    private readonly targets: NoticeTargetPolicy,
    private readonly notices: NoticeFeed,
  ) {}

  async run(
    notice: EventData<typeof externalNotice>,
    context: Context,
    event: CloudEvent,
  ): Promise<void> {
    await this.targets.requireAllowed(context, notice, senderOf(event));
    this.notices.add(context, notice);
  }
}
