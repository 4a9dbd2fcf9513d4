import { NotFound, type InputOf } from '@gatehouse/contracts';
import { readNotification } from '@gatehouse/contracts/notifications';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { FeedReaders } from './feed-readers.js';
import { FeedRepository } from './feed.repository.js';
import { ReadMarkRepository } from './read-mark.repository.js';

@Handles(readNotification)
export class ReadNotification implements UseCase<typeof readNotification> {
  constructor(
    private readonly readers: FeedReaders,
    private readonly feed: FeedRepository,
    private readonly reading: ReadMarkRepository,
  ) {}

  async run(
    { notificationId }: InputOf<typeof readNotification>,
    context: Context,
  ): Promise<undefined> {
    const reader = await this.readers.ofCaller(context);
    const seq = await this.feed.positionOf(context, reader, notificationId);
    if (seq === null) throw new NotFound();
    this.reading.markRead(context, reader, seq);
  }
}
