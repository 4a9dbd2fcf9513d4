import { RateLimited } from '@gatehouse/contracts';
import { InvalidCredentials } from '@gatehouse/contracts/identity';
import { UnitOfWork, type CallContext, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { FailedSignInRepository, type UsernameCandidate } from './failed-sign-in.repository.js';
import { type FailureCount, secondsToWait } from './failed-sign-ins.rules.js';
import { sourceOf } from './source.rules.js';
import { ThrottleLimits } from './throttle-limits.js';

/** One try of a password: what its username may stand for, and what its failure would count for. */
export interface SignInAttempt {
  readonly candidates: readonly UsernameCandidate[];
  readonly source: string;
  /** How many failures this process had seen when it began. */
  readonly begunAt: number;
}

/** No source: nobody comes from there. */
const NOWHERE = '';
const NONE: FailureCount = { failures: 0, failedAt: null };

/**
 * Slows down the guessing of passwords (F18). Only failures count; names without an account are counted like others, so that nothing
 * tells them apart. Where all is well it costs one indexed read.
 */
@Injectable()
export class SignInThrottle {
  private failuresSeen = 0;

  constructor(
    private readonly work: UnitOfWork,
    private readonly counts: FailedSignInRepository,
    private readonly limits: ThrottleLimits,
  ) {}

  /**
   * Before a password is looked at.
   * @param suffixes what may be taken off the end of the username
   * @throws RateLimited
   */
  async begin(
    context: Context,
    key: string,
    suffixes: readonly string[] = [],
  ): Promise<SignInAttempt> {
    const source = sourceOf(context.device.address);
    const candidates = await this.counts.read(context, key, source, suffixes);
    this.requireNoWait(context, candidates);
    return { candidates, source, begunAt: this.failuresSeen };
  }

  /** Counts a wrong password. @throws InvalidCredentials, always */
  async fail(context: CallContext, { candidates, source }: SignInAttempt): Promise<never> {
    this.failuresSeen++;
    await this.work.run(context, {}, (within) =>
      this.counts.add(within, counting(candidates), source),
    );
    throw new InvalidCredentials();
  }

  /**
   * After the right password, in the transaction that acts on it. Where somebody failed in the meantime it looks again: of a thousand
   * guesses at once, all begun before the first had failed, the right one is not to get through.
   * @throws RateLimited
   */
  async succeed(context: Context, tried: SignInAttempt, key: string): Promise<void> {
    const { candidates, source, begunAt } = tried;
    if (begunAt !== this.failuresSeen)
      this.requireNoWait(context, await this.counts.read(context, key, source, []));
    if (!candidates.some((each) => each.key === key && each.settled))
      await this.counts.trustSource(context, key, source);
  }

  /** The owner of an account came from here, as only they could: by a link from their mailbox. */
  async trustSource(context: Context, key: string): Promise<void> {
    await this.counts.trustSource(context, key, sourceOf(context.device.address));
  }

  /** How whoever comes from where the account knows nobody stands with an address now; what counts for one source alone is not told. */
  async statusOf(
    context: Context,
    key: string,
  ): Promise<{ wrongPasswords: number; retryAfterSeconds: number }> {
    const [named] = await this.counts.read(context, key, NOWHERE, []);
    const account = named?.state.account ?? NONE;
    const state = { account, pair: null, source: NONE };
    return {
      wrongPasswords: account.failures,
      retryAfterSeconds: secondsToWait(state, this.limits, context.transaction.now),
    };
  }

  private requireNoWait({ transaction }: Context, named: readonly UsernameCandidate[]): void {
    const waits = counting(named).map(({ state }) =>
      secondsToWait(state, this.limits, transaction.now),
    );
    const retryAfterSeconds = Math.max(0, ...waits);
    if (retryAfterSeconds > 0) throw new RateLimited({ retryAfterSeconds });
  }
}

/** Where the source is known to one of the accounts that may be meant, what counts for others is of no concern. */
function counting(named: readonly UsernameCandidate[]): readonly UsernameCandidate[] {
  const known = named.filter(({ state }) => state.pair !== null);
  return known.length > 0 ? known : named;
}
