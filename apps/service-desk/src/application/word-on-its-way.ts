import { setTimeout as sleep } from 'node:timers/promises';
import { scopeOf, UnitOfWork, type CallContext, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';

/** How long to wait for word of what was made just now: 3 s in all, since a busy machine is late with it. */
const WAITS_MS = [0, 20, 40, 80, 160, 300, 400, 500, 500, 500, 500];

/** What one knows of others comes by events, and may still be on its way. */
@Injectable()
export class WordOnItsWay {
  constructor(private readonly work: UnitOfWork) {}

  /** Waits outside of any transaction, so that whoever guesses at ids keeps no connection from others. @returns whether it came */
  async holds(
    context: CallContext,
    isKnown: (within: Context) => Promise<boolean>,
  ): Promise<boolean> {
    for (const wait of WAITS_MS) {
      await sleep(wait);
      if (await this.work.run(context, scopeOf(context.actor), isKnown)) return true;
    }
    return false;
  }
}
