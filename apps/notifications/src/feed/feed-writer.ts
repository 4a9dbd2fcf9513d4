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

  /** Adds an item unless the same was said about the same subject within the last hour: for what others can cause as often as they like. */
  async addHourly(
    context: Context,
    organizationId: OrganizationId,
    item: NewFeedItem & { subjectId: string; state: string },
  ): Promise<void> {
    const { subjectId, state } = item;
    if (await this.feed.hasRecent(context, organizationId, subjectId, state)) return;
    this.add(context, [organizationId], item);
  }
}
