/** How many failures are allowed within {@link WINDOW_S} before each further attempt has to wait. */
export interface FailureLimits {
  perAccount: number;
  perSource: number;
}

/** Recent failures, and the time of the last one. */
export interface FailureCount {
  failures: number;
  failedAt: Date | null;
}

/** Failed sign-ins that are relevant to an attempt, by account and by source. */
export interface FailedSignIns {
  /** On this account, from sources that it does not trust. */
  account: FailureCount;
  /** On this account from this source, if the account trusts it because its owner signed in from there; null otherwise. */
  pair: FailureCount | null;
  /** From this source, on any account. */
  source: FailureCount;
}

/** How long failures count after the last one, in seconds. */
export const WINDOW_S = 15 * 60;

const LONGEST_PAUSE_S = 60;

/**
 * Seconds until the next attempt is allowed; 0 if it is allowed now. From a source that the account trusts only failures from that source
 * count, so that an attacker cannot lock the owner out.
 */
export function secondsToWait(state: FailedSignIns, limits: FailureLimits, now: Date): number {
  const { account, pair, source } = state;
  if (pair) return pauseAfter(pair, limits.perAccount, now);
  return Math.max(
    pauseAfter(account, limits.perAccount, now),
    pauseAfter(source, limits.perSource, now),
  );
}

/** Each failure beyond the limit doubles the pause: 1, 2, 4 … 60 s. */
function pauseAfter({ failures, failedAt }: FailureCount, limit: number, now: Date): number {
  if (failures < limit || !failedAt) return 0;
  const pause = Math.min(LONGEST_PAUSE_S, 2 ** (failures - limit));
  const left = failedAt.getTime() / 1_000 + pause - now.getTime() / 1_000;
  return Math.max(0, Math.ceil(left));
}
