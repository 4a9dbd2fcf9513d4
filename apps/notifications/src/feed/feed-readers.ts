import { userOf, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { readerOf, type FeedReader } from './feed-reader.rules.js';
import { PreferenceRepository } from './preference.repository.js';

@Injectable()
export class FeedReaders {
  constructor(private readonly preferences: PreferenceRepository) {}

  async ofCaller(context: Context): Promise<FeedReader> {
    const actor = userOf(context);
    const stored = await this.preferences.find(context, actor.userId, actor.organizationId);
    return readerOf(actor, stored);
  }
}
