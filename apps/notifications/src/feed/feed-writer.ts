import type { OrganizationId } from '@gatehouse/contracts';
import { ChangeSignalPublisher, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { FeedRepository, type NewFeedItem } from './feed.repository.js';

/** Adds items to feeds in the caller's transaction, which needs the worker scope, and signals open streams once it is committed. */
@Injectable()
export class FeedWriter {
  constructor(
    private readonly feed: FeedRepository,
    private readonly changeSignals: ChangeSignalPublisher,
  ) {}

  /**
   * Adds an item to the feed of each organisation. Call this last in a transaction, with the customer before its provider: a feed is
   * locked until the commit, and many transactions compete for the provider's.
   */
  add(context: Context, organizations: readonly OrganizationId[], item: NewFeedItem): void {
    for (const organizationId of organizations) {
      this.feed.add(context, organizationId, item);
      context.afterCommit(() => {
        this.changeSignals.give(organizationId);
        return Promise.resolve();
      });
    }
  }
}
