import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { readNotification } from '@gatehouse/contracts/notifications';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { FeedRepository, ReadMarkRepository } from './feed.repository.js';
import { FeedReaders } from './feed-readers.js';

@Injectable()
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
    await this.reading.markRead(context, reader, seq);
  }
}
