/** How many wrong passwords are for free within {@link WINDOW_S}. */
export interface GuessLimits {
  perAccount: number;
  perSource: number;
}

/** How often somebody guessed wrong lately, and when for the last time. */
export interface GuessCount {
  failures: number;
  failedAt: Date | null;
}

/** What was counted of those who try this username, and of where they try it from. */
export interface GuessState {
  /** From anywhere but the sources that the account knows. */
  account: GuessCount;
  /** From this source, which the account knows since its owner came from there; null where it does not. */
  pair: GuessCount | null;
  /** From this source, at any account. */
  source: GuessCount;
}

/** For how long a wrong password counts after the last one, in seconds. */
export const WINDOW_S = 15 * 60;

const LONGEST_PAUSE_S = 60;

/**
 * How long nobody may try now, in seconds; 0 where one may. Whoever comes from where the owner has come from before is held up only by
 * what was guessed from there: others cannot lock the owner out (F18).
 */
export function secondsToWait(state: GuessState, limits: GuessLimits, now: Date): number {
  const { account, pair, source } = state;
  if (pair) return pauseAfter(pair, limits.perAccount, now);
  return Math.max(
    pauseAfter(account, limits.perAccount, now),
    pauseAfter(source, limits.perSource, now),
  );
}

/** Each failure beyond the limit doubles the pause after it: 1, 2, 4 … 60 s. */
function pauseAfter({ failures, failedAt }: GuessCount, limit: number, now: Date): number {
  if (failures < limit || !failedAt) return 0;
  const pause = Math.min(LONGEST_PAUSE_S, 2 ** (failures - limit));
  const left = failedAt.getTime() / 1_000 + pause - now.getTime() / 1_000;
  return Math.max(0, Math.ceil(left));
}
