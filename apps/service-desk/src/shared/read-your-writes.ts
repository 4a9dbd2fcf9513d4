import { setTimeout as sleep } from 'node:timers/promises';
import { NotFound, Unavailable, type InputOf } from '@gatehouse/contracts';
import { checkOwnership } from '@gatehouse/contracts/tenant-access';
import {
  RpcClient,
  scopeOf,
  UnitOfWork,
  type CallContext,
  type Context,
} from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';

const FIRST_WAIT_MS = 20;
const LONGEST_WAIT_MS = 500;

/**
 * Customers and members reach this service by events, which may still be in transit when a client uses what it just created. So nothing
 * counts as missing until tenant-access confirms that it does not exist.
 */
@Injectable()
export class ReadYourWrites {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rpc: RpcClient,
  ) {}

  /**
   * Waits outside of any transaction, so that guessing ids does not tie up database connections.
   * @param what the customer or member, as tenant-access identifies it
   * @returns whether it exists
   * @throws Unavailable if it exists, but its event did not arrive before the deadline
   */
  async find(
    context: CallContext,
    isKnown: (within: Context) => Promise<boolean>,
    what: InputOf<typeof checkOwnership>,
  ): Promise<boolean> {
    const check = () => this.work.run(context, scopeOf(context.actor), isKnown);
    if (await check()) return true;
    if (!(await this.exists(context, what))) return false;
    for (
      let wait = FIRST_WAIT_MS;
      Date.now() + wait < context.deadline;
      wait = Math.min(2 * wait, LONGEST_WAIT_MS)
    ) {
      await sleep(wait);
      if (await check()) return true;
    }
    throw new Unavailable({ retryAfterSeconds: 1 });
  }

  private async exists(
    context: CallContext,
    what: InputOf<typeof checkOwnership>,
  ): Promise<boolean> {
    try {
      await this.rpc.call(context, checkOwnership, what);
      return true;
    } catch (error) {
      if (error instanceof NotFound) return false;
      throw error;
    }
  }
}
