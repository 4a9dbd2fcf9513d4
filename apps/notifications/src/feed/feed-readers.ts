import { userOf, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { readerOf, type Reader } from '../../domain/feed/reader.js';
import { Preferences } from './ports.js';

/** Finds out what the caller may see of the feed, and wants to. */
@Injectable()
export class Readers {
  constructor(private readonly preferences: Preferences) {}

  async ofCaller(context: Context): Promise<Reader> {
    const actor = userOf(context);
    const said = await this.preferences.of(context, actor.userId, actor.organizationId);
    return readerOf(actor, said);
  }
}
