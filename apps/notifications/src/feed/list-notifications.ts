import type { InputOf } from '@gatehouse/contracts';
import { MAX_UNREAD, listNotifications } from '@gatehouse/contracts/notifications';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { FeedRepository } from './feed.repository.js';
import { FeedReaders } from './feed-readers.js';

@Handles(listNotifications)
export class ListNotifications implements UseCase<typeof listNotifications> {
  constructor(
    private readonly readers: FeedReaders,
    private readonly feed: FeedRepository,
  ) {}

  async run(request: InputOf<typeof listNotifications>, context: Context) {
    const reader = await this.readers.ofCaller(context);
    const found = await this.feed.list(context, reader, request);
    return { ...found, unreadCount: await this.feed.countUnread(context, reader, MAX_UNREAD) };
  }
}
