import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { externalNotice } from '@gatehouse/contracts/external';
import { senderOf, Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { FeedWriter } from '../feed/feed-writer.js';
import { NoticeTargetPolicy } from './notice-target-policy.js';

/** Adds notices of external services to the feed, where the usual permissions and preferences apply. */
@Subscribes(externalNotice, { scope: () => ({ worker: 'on' }) })
export class OnExternalNotice implements EventHandler<typeof externalNotice> {
  constructor(
    private readonly targets: NoticeTargetPolicy,
    private readonly feed: FeedWriter,
  ) {}

  async run(
    notice: EventData<typeof externalNotice>,
    context: Context,
    event: CloudEvent,
  ): Promise<void> {
    await this.targets.requireAllowed(context, notice, senderOf(event));
    const { organizationId, kind, title, body, link, userId, customerId, subjectId } = notice;
    this.feed.add(context, [organizationId], {
      kind,
      event: 'told',
      customerId: customerId ?? null,
      subjectId: subjectId ?? null,
      title,
      number: null,
      state: null,
      body: body ?? null,
      link: link ?? null,
      actorId: null,
      userId: userId ?? null,
      permission: null,
    });
  }
}
