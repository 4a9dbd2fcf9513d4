import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { readNotification } from '@gatehouse/contracts/notifications';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Feed, Reading } from './ports.js';
import { Readers } from './readers.js';

@Injectable()
export class ReadNotification implements UseCase<typeof readNotification> {
  constructor(
    private readonly readers: Readers,
    private readonly feed: Feed,
    private readonly reading: Reading,
  ) {}

  async run(
    { notificationId }: InputOf<typeof readNotification>,
    context: Context,
  ): Promise<undefined> {
    const reader = await this.readers.ofCaller(context);
    const seq = await this.feed.placeOf(context, reader, notificationId);
    if (seq === null) throw new NotFound();
    await this.reading.noteOne(context, reader, seq);
  }
}
