import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { readAllNotifications } from '@gatehouse/contracts/notifications';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { FeedRepository, ReadMarkRepository } from './feed.repository.js';
import { FeedReaders } from './feed-readers.js';

@Injectable()
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
    await this.reading.markReadUpTo(context, reader, seq);
  }
}
