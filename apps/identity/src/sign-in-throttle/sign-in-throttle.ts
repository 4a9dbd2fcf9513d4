import { RateLimited } from '@gatehouse/contracts';
import { InvalidCredentials } from '@gatehouse/contracts/identity';
import { sourceOf, UnitOfWork, type CallContext, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { FailedSignInRepository, type UsernameCandidate } from './failed-sign-in.repository.js';
import { type FailureCount, secondsToWait } from './failed-sign-ins.rules.js';
import { ThrottleLimits } from './throttle-limits.js';

/** An attempt to sign in: the addresses that its username may refer to, and its source. */
export interface SignInAttempt {
  readonly candidates: readonly UsernameCandidate[];
  readonly source: string;
  /** How many failures this process had seen when the attempt began. */
  readonly failuresAtStart: number;
}

/** A source that no request comes from. */
const NOWHERE = '';
const NONE: FailureCount = { failures: 0, failedAt: null };

/**
 * Slows down password guessing. Only failures count. Usernames without an account are counted the same way, so that they cannot be distinguished
 * apart. Without failures it costs one indexed read.
 */
@Injectable()
export class SignInThrottle {
  private failuresSeen = 0;

  constructor(
    private readonly work: UnitOfWork,
    private readonly failedSignIns: FailedSignInRepository,
    private readonly limits: ThrottleLimits,
  ) {}

  /**
   * Call before checking a password.
   * @param suffixes endings of the username that may be a provider's suffix
   * @throws RateLimited
   */
  async begin(
    context: Context,
    key: string,
    suffixes: readonly string[] = [],
  ): Promise<SignInAttempt> {
    const source = sourceOf(context.device.address);
    const candidates = await this.failedSignIns.read(context, key, source, suffixes);
    await this.requireNoWait(context, candidates);
    return { candidates, source, failuresAtStart: this.failuresSeen };
  }

  /** Counts a wrong password. Always throws. @throws InvalidCredentials */
  async fail(context: CallContext, { candidates, source }: SignInAttempt): Promise<never> {
    this.failuresSeen++;
    await this.work.run(context, {}, (tx) =>
      this.failedSignIns.add(tx, relevant(candidates), source),
    );
    throw new InvalidCredentials();
  }

  /**
   * Call after the right password, in the transaction that relies on it. Checks again if an attempt failed in the meantime: otherwise a
   * thousand concurrent guesses, all begun before the first failure, would include the right one.
   * @throws RateLimited
   */
  async succeed(context: Context, attempt: SignInAttempt, key: string): Promise<void> {
    const { candidates, source, failuresAtStart } = attempt;
    if (failuresAtStart !== this.failuresSeen)
      await this.requireNoWait(context, await this.failedSignIns.read(context, key, source, []));
    if (!candidates.some((each) => each.key === key && each.settled))
      this.failedSignIns.trustSource(context, key, source);
  }

  /** Trusts the caller's source, because they proved to own the account by a link from their mailbox. */
  trustSource(context: Context, key: string): void {
    this.failedSignIns.trustSource(context, key, sourceOf(context.device.address));
  }

  /** The throttle's state for an address, as seen from a source that the account does not trust. */
  async statusOf(
    context: Context,
    key: string,
  ): Promise<{ wrongPasswords: number; retryAfterSeconds: number }> {
    const [candidate] = await this.failedSignIns.read(context, key, NOWHERE, []);
    const account = candidate?.state.account ?? NONE;
    const state = { account, pair: null, source: NONE };
    return {
      wrongPasswords: account.failures,
      retryAfterSeconds: secondsToWait(state, this.limits, await context.transaction.now()),
    };
  }

  private async requireNoWait(
    { transaction }: Context,
    candidates: readonly UsernameCandidate[],
  ): Promise<void> {
    const now = await transaction.now();
    const waits = relevant(candidates).map(({ state }) => secondsToWait(state, this.limits, now));
    const retryAfterSeconds = Math.max(0, ...waits);
    if (retryAfterSeconds > 0) throw new RateLimited({ retryAfterSeconds });
  }
}

/** If one of the candidates trusts the source, the failures of the others do not count. */
function relevant(candidates: readonly UsernameCandidate[]): readonly UsernameCandidate[] {
  const known = candidates.filter(({ state }) => state.pair !== null);
  return known.length > 0 ? known : candidates;
}
