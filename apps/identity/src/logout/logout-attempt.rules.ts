import { DELIVERY_FAILURES } from '@gatehouse/contracts';

/** The response to a logout token, or why there was none. */
export type LogoutResult =
  { status: number; retryAfterSeconds?: number } | { words: string; isFinal?: boolean };

/** The state of a delivery after an attempt. */
export interface LogoutUpdate {
  status: 'queued' | 'delivered' | 'failed';
  nextAttemptAt: Date | null;
  lastStatus: number | null;
  lastError: string | null;
}

/** Seconds to wait after each failed attempt: a day in all. */
export const WAITS = [2, 10, 60, 300, 1_800, 7_200, 18_000, 28_800, 30_000];

/**
 * As Back-Channel Logout specifies, 200 is a success, and so is 204. Anything else is tried again, also 400, since the application may have
 * been in the middle of a deployment.
 * @param attempts the number of attempts, this one included
 */
export function afterLogoutAttempt(
  attempts: number,
  result: LogoutResult,
  now: Date,
): LogoutUpdate {
  const lastStatus = 'status' in result ? result.status : null;
  if (lastStatus === 200 || lastStatus === 204)
    return { status: 'delivered', nextAttemptAt: null, lastStatus, lastError: null };
  const lastError =
    'words' in result ? result.words : `${DELIVERY_FAILURES.answered}${String(result.status)}`;
  const wait = 'isFinal' in result ? undefined : WAITS[attempts - 1];
  if (wait === undefined) return { status: 'failed', nextAttemptAt: null, lastStatus, lastError };
  const asked = ('status' in result ? result.retryAfterSeconds : undefined) ?? 0;
  const seconds = Math.max(wait, Math.min(asked, WAITS.at(-1) ?? 0));
  const nextAttemptAt = new Date(now.getTime() + seconds * 1_000);
  return { status: 'queued', nextAttemptAt, lastStatus, lastError };
}
