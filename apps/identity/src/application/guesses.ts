import { RateLimited } from '@gatehouse/contracts';
import { InvalidCredentials } from '@gatehouse/contracts/identity';
import { UnitOfWork, type CallContext, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { secondsToWait, type GuessCount } from '../domain/guesses.js';
import { sourceOf } from '../domain/source.js';
import { Caps } from './caps.js';
import { GuessCounts, type Named } from './ports.js';

/** One try of a password: what its username may stand for, and what its failure would count for. */
export interface Try {
  readonly named: readonly Named[];
  readonly source: string;
  /** How many failures this process had seen when it began. */
  readonly begunAt: number;
}

/** No source: nobody comes from there. */
const NOWHERE = '';
const NONE: GuessCount = { failures: 0, failedAt: null };

/**
 * Slows down the guessing of passwords (F18). Only failures count; names without an account are counted like others, so that nothing
 * tells them apart. Where all is well it costs one indexed read.
 */
@Injectable()
export class Guesses {
  private failuresSeen = 0;

  constructor(
    private readonly work: UnitOfWork,
    private readonly counts: GuessCounts,
    private readonly caps: Caps,
  ) {}

  /**
   * Before a password is looked at.
   * @param suffixes what may be taken off the end of the username
   * @throws RateLimited
   */
  async begin(context: Context, key: string, suffixes: readonly string[] = []): Promise<Try> {
    const source = sourceOf(context.device.address);
    const named = await this.counts.read(context, key, source, suffixes);
    this.requirePatience(context, named);
    return { named, source, begunAt: this.failuresSeen };
  }

  /** Counts a wrong password. @throws InvalidCredentials, always */
  async fail(context: CallContext, { named, source }: Try): Promise<never> {
    this.failuresSeen++;
    await this.work.run(context, {}, (within) => this.counts.add(within, counting(named), source));
    throw new InvalidCredentials();
  }

  /**
   * After the right password, in the transaction that acts on it. Where somebody failed in the meantime it looks again: of a thousand
   * guesses at once, all begun before the first had failed, the right one is not to get through.
   * @throws RateLimited
   */
  async succeed(context: Context, tried: Try, key: string): Promise<void> {
    const { named, source, begunAt } = tried;
    if (begunAt !== this.failuresSeen)
      this.requirePatience(context, await this.counts.read(context, key, source, []));
    if (!named.some((each) => each.key === key && each.settled))
      await this.counts.know(context, key, source);
  }

  /** The owner of an account came from here, as only they could: by a link from their mailbox. */
  async trust(context: Context, key: string): Promise<void> {
    await this.counts.know(context, key, sourceOf(context.device.address));
  }

  /** How whoever comes from where the account knows nobody stands with an address now; what counts for one source alone is not told. */
  async standingOf(
    context: Context,
    key: string,
  ): Promise<{ wrongPasswords: number; retryAfterSeconds: number }> {
    const [named] = await this.counts.read(context, key, NOWHERE, []);
    const account = named?.state.account ?? NONE;
    const state = { account, pair: null, source: NONE };
    return {
      wrongPasswords: account.failures,
      retryAfterSeconds: secondsToWait(state, this.caps.guesses, context.transaction.now),
    };
  }

  private requirePatience({ transaction }: Context, named: readonly Named[]): void {
    const waits = counting(named).map(({ state }) =>
      secondsToWait(state, this.caps.guesses, transaction.now),
    );
    const retryAfterSeconds = Math.max(0, ...waits);
    if (retryAfterSeconds > 0) throw new RateLimited({ retryAfterSeconds });
  }
}

/** Where the source is known to one of the accounts that may be meant, what counts for others is of no concern. */
function counting(named: readonly Named[]): readonly Named[] {
  const known = named.filter(({ state }) => state.pair !== null);
  return known.length > 0 ? known : named;
}
