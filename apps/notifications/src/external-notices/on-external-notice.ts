import type { externalNotice } from '@gatehouse/contracts/external';
import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { senderOf, type Context, type Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { FeedWriter } from '../feed/feed-writer.js';
import { NoticeTargetPolicy } from './notice-target.js';

/** What another service has to tell goes the way of our own news: by the same rights and the same preferences. */
@Injectable()
export class OnExternalNotice implements Reaction<typeof externalNotice> {
  constructor(
    private readonly telling: FeedWriter,
    private readonly addressing: NoticeTargetPolicy,
  ) {}

  async run(
    notice: EventData<typeof externalNotice>,
    context: Context,
    event: CloudEvent,
  ): Promise<void> {
    await this.addressing.require(context, notice, senderOf(event));
    const { organizationId, kind, title, body, link, userId, customerId, subjectId } = notice;
    await this.telling.add(context, [organizationId], {
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
