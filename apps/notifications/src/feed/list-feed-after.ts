import type { InputOf } from '@gatehouse/contracts';
import { listFeedAfter } from '@gatehouse/contracts/notifications';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { FeedRepository, type FeedPart } from './feed.repository.js';
import { FeedReaders } from './feed-readers.js';

/** Feeds the open streams of the gateway. */
@Handles(listFeedAfter)
export class ListFeedAfter implements UseCase<typeof listFeedAfter> {
  constructor(
    private readonly readers: FeedReaders,
    private readonly feed: FeedRepository,
  ) {}

  async run({ after, limit }: InputOf<typeof listFeedAfter>, context: Context): Promise<FeedPart> {
    const reader = await this.readers.ofCaller(context);
    if (after !== null) return this.feed.after(context, reader, after, limit);
    const seq = await this.feed.end(context, reader.organizationId);
    return { items: [], seq, more: false };
  }
}
