import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until something holds, and gives what it found.
 * @throws when it does not come to hold in time; the last failure where there was one
 */
export async function eventually<T>(
  what: () => Promise<T | undefined | false> | T | undefined | false,
  timeoutMs = 5_000,
): Promise<T> {
  const until = Date.now() + timeoutMs;
  let failure: unknown = new Error(`did not come to hold within ${String(timeoutMs)} ms`);
  while (Date.now() < until) {
    try {
      const found = await what();
      if (found !== undefined && found !== false) return found;
    } catch (error) {
      failure = error;
    }
    await sleep(20);
  }
  throw failure;
}

/**
 * Whether something ends before a timer that is set now. What keeps this process waiting for a processor delays both alike, so
 * that a busy machine is not taken for a slow response, as it is by the difference of two readings of a clock.
 */
export async function endsWithin(ms: number, what: Promise<unknown>): Promise<boolean> {
  const timer = new AbortController();
  const late = sleep(ms, false, { signal: timer.signal });
  const inTime = what.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([inTime, late]);
  } finally {
    timer.abort();
    await late.catch(() => undefined);
  }
}
