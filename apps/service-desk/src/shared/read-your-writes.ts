import { setTimeout as sleep } from 'node:timers/promises';
import { NotFound, Unavailable, type InputOf } from '@gatehouse/contracts';
import { requireOwn } from '@gatehouse/contracts/tenant-access';
import { Caller, scopeOf, UnitOfWork, type CallContext, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';

const FIRST_WAIT_MS = 20;
const LONGEST_WAIT_MS = 500;

/**
 * Service desk knows of customers and members by events, which may still be on their way when a client goes on with what it has just
 * created. So nothing is missing here before tenant-access has said that it is missing there too.
 */
@Injectable()
export class ReadYourWrites {
  constructor(
    private readonly work: UnitOfWork,
    private readonly caller: Caller,
  ) {}

  /**
   * Waits outside of any transaction, so that whoever guesses at ids keeps no connection from others.
   * @param what what is looked for, as tenant-access knows it
   * @returns whether there is such a thing
   * @throws Unavailable where it exists, and the event did not come before the caller's deadline
   */
  async find(
    context: CallContext,
    isKnown: (within: Context) => Promise<boolean>,
    what: InputOf<typeof requireOwn>,
  ): Promise<boolean> {
    const look = () => this.work.run(context, scopeOf(context.actor), isKnown);
    if (await look()) return true;
    if (!(await this.exists(context, what))) return false;
    for (
      let wait = FIRST_WAIT_MS;
      Date.now() + wait < context.deadline;
      wait = Math.min(2 * wait, LONGEST_WAIT_MS)
    ) {
      await sleep(wait);
      if (await look()) return true;
    }
    throw new Unavailable({ retryAfterSeconds: 1 });
  }

  private async exists(context: CallContext, what: InputOf<typeof requireOwn>): Promise<boolean> {
    try {
      await this.caller.call(context, requireOwn, what);
      return true;
    } catch (error) {
      if (error instanceof NotFound) return false;
      throw error;
    }
  }
}
