/** How many wrong passwords are for free within {@link WINDOW_S}. */
export interface FailureLimits {
  perAccount: number;
  perSource: number;
}

/** How often somebody guessed wrong lately, and when for the last time. */
export interface FailureCount {
  failures: number;
  failedAt: Date | null;
}

/** What was counted of those who try this username, and of where they try it from. */
export interface FailedSignIns {
  /** From anywhere but the sources that the account knows. */
  account: FailureCount;
  /** From this source, which the account knows since its owner came from there; null where it does not. */
  pair: FailureCount | null;
  /** From this source, at any account. */
  source: FailureCount;
}

/** For how long a wrong password counts after the last one, in seconds. */
export const WINDOW_S = 15 * 60;

const LONGEST_PAUSE_S = 60;

/**
 * How long nobody may try now, in seconds; 0 where one may. Whoever comes from where the owner has come from before is held up only by
 * what was guessed from there: others cannot lock the owner out (F18).
 */
export function secondsToWait(state: FailedSignIns, limits: FailureLimits, now: Date): number {
  const { account, pair, source } = state;
  if (pair) return pauseAfter(pair, limits.perAccount, now);
  return Math.max(
    pauseAfter(account, limits.perAccount, now),
    pauseAfter(source, limits.perSource, now),
  );
}

/** Each failure beyond the limit doubles the pause after it: 1, 2, 4 … 60 s. */
function pauseAfter({ failures, failedAt }: FailureCount, limit: number, now: Date): number {
  if (failures < limit || !failedAt) return 0;
  const pause = Math.min(LONGEST_PAUSE_S, 2 ** (failures - limit));
  const left = failedAt.getTime() / 1_000 + pause - now.getTime() / 1_000;
  return Math.max(0, Math.ceil(left));
}
