import type { Context } from '@gatehouse/platform';
import type { FeedReader } from './feed-reader.rules.js';

/** The position up to which a user has read everything, and single items after it. */
export abstract class ReadMarkRepository {
  abstract markRead(context: Context, reader: FeedReader, seq: number): void;
  abstract markReadUpTo(context: Context, reader: FeedReader, seq: number): void;
}
