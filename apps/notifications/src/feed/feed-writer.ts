import type { OrganizationId } from '@gatehouse/contracts';
import { Hints, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { FeedRepository, type NewFeedItem } from './feed.repository.js';

/**
 * How anything enters a feed: with the transaction that has heard of it, which must be a worker's; and the streams that are open
 * are told as soon as it is committed.
 */
@Injectable()
export class FeedWriter {
  constructor(
    private readonly feed: FeedRepository,
    private readonly hints: Hints,
  ) {}

  /**
   * Tells each of these organisations. Tell all of them at the end of a transaction, a customer before its provider: the feed of an
   * organisation is held until the commit, and the provider's is the one for which many wait.
   */
  async add(
    context: Context,
    organizations: readonly OrganizationId[],
    news: NewFeedItem,
  ): Promise<void> {
    for (const organizationId of organizations) {
      await this.feed.add(context, organizationId, news);
      context.afterCommit(() => {
        this.hints.give(organizationId);
        return Promise.resolve();
      });
    }
  }
}
