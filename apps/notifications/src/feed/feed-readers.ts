import { userOf, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { readerOf, type FeedReader } from './feed-reader.rules.js';
import { PreferenceRepository } from './feed.repository.js';

/** Finds out what the caller may see of the feed, and wants to. */
@Injectable()
export class FeedReaders {
  constructor(private readonly preferences: PreferenceRepository) {}

  async ofCaller(context: Context): Promise<FeedReader> {
    const actor = userOf(context);
    const said = await this.preferences.find(context, actor.userId, actor.organizationId);
    return readerOf(actor, said);
  }
}
