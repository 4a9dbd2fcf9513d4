/** How many have theirs in one round of the event loop: work on a request takes about a millisecond. */
const EACH_ROUND = 4;
/** Where more wait than this, one at a time: their wait is long anyway, and nobody else's should be. */
const CROWD = 64;

const waiting: (() => void)[] = [];
let left = EACH_ROUND;
let isCounting = false;

/** Once in each round, until one goes by in which nobody has asked. */
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
 * Waits for a turn of the event loop, in the order of asking. A thousand requests that arrive together are read together, and
 * handled one after the other without looking up, so that nothing else is heard for seconds: an orchestrator's probe, the clock of a
 * lease. With a few in each round, whoever comes meanwhile waits for those and not for all. Where there are few, nobody waits.
 */
export function yieldToEventLoop(): Promise<void> {
  if (left > 0) {
    take();
    return Promise.resolve();
  }
  return new Promise((resolve) => waiting.push(resolve));
}
