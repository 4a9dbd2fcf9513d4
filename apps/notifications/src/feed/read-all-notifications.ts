import { NotFound, type InputOf } from '@gatehouse/contracts';
import { readAllNotifications } from '@gatehouse/contracts/notifications';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { FeedReaders } from './feed-readers.js';
import { FeedRepository } from './feed.repository.js';
import { ReadMarkRepository } from './read-mark.repository.js';

@Handles(readAllNotifications)
export class ReadAllNotifications implements UseCase<typeof readAllNotifications> {
  constructor(
    private readonly readers: FeedReaders,
    private readonly feed: FeedRepository,
    private readonly reading: ReadMarkRepository,
  ) {}

  async run({ upTo }: InputOf<typeof readAllNotifications>, context: Context): Promise<undefined> {
    const reader = await this.readers.ofCaller(context);
    const seq = upTo
      ? await this.feed.positionOf(context, reader, upTo)
      : await this.feed.end(context, reader.organizationId);
    if (seq === null) throw new NotFound();
    this.reading.markReadUpTo(context, reader, seq);
  }
}
