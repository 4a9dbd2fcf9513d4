import type { EventData } from '@gatehouse/contracts';
import type { externalNotice } from '@gatehouse/contracts/external';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { FeedWriter } from '../feed/feed-writer.js';

/** Adds notices of external services to the feed, where the usual permissions and preferences apply. */
@Injectable()
export class NoticeFeed {
  constructor(private readonly feed: FeedWriter) {}

  add(context: Context, notice: EventData<typeof externalNotice>): void {
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
