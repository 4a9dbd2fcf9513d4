import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { readAllNotifications } from '@gatehouse/contracts/notifications';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Feed, Reading } from './ports.js';
import { Readers } from './readers.js';

@Injectable()
export class ReadAllNotifications implements UseCase<typeof readAllNotifications> {
  constructor(
    private readonly readers: Readers,
    private readonly feed: Feed,
    private readonly reading: Reading,
  ) {}

  async run({ upTo }: InputOf<typeof readAllNotifications>, context: Context): Promise<undefined> {
    const reader = await this.readers.ofCaller(context);
    const seq = upTo
      ? await this.feed.placeOf(context, reader, upTo)
      : await this.feed.end(context, reader.organizationId);
    if (seq === null) throw new NotFound();
    await this.reading.noteUpTo(context, reader, seq);
  }
}
