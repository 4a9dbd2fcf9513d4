/** How many proceed per turn of the event loop: work on a request takes about a millisecond. */
const EACH_ROUND = 4;
/** If more wait than this, they proceed one at a time: their wait is long anyway, and nothing else should suffer. */
const CROWD = 64;

const waiting: (() => void)[] = [];
let left = EACH_ROUND;
let isCounting = false;

/** Runs once per turn, until a turn passes without anything waiting. */
function nextRound(): void {
  left = waiting.length > CROWD ? 1 : EACH_ROUND;
  isCounting = false;
  while (left > 0 && waiting.length > 0) {
    take();
    waiting.shift()?.();
  }
}

function take(): void {
  left--;
  if (!isCounting) setImmediate(nextRound);
  isCounting = true;
}

/**
 * Waits for a turn of the event loop, first come, first served. A thousand requests that arrive together would otherwise be handled back to
 * back, and nothing else would run for seconds: no health probe, no lease renewal. With a few per turn, latecomers wait for those few and
 * not for all. Without a burst, nothing waits.
 */
export function yieldToEventLoop(): Promise<void> {
  if (left > 0) {
    take();
    return Promise.resolve();
  }
  return new Promise((resolve) => waiting.push(resolve));
}
