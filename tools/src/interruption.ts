// npm hands a Ctrl-C on to us, which the terminal has sent us already: two within a second are one.
const sameWish = 1_000;

const parentPoll = 500;

/**
 * Gives a signal that aborts when we are asked to end: by Ctrl-C, by a termination signal, by a
 * terminal that closed, or because the npm that runs us is gone. A second wish ends the process.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  let firstWish: number | undefined;
  const wish = () => {
    const now = Date.now();
    if (firstWish !== undefined && now - firstWish > sameWish) process.exit(1);
    firstWish ??= now;
    controller.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, wish);
  // Whoever read our lines may be gone, which is no reason to fall over while ending in order.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  if (process.env.npm_lifecycle_event !== undefined) whenParentIsGone(() => controller.abort());
  return controller.signal;
}

function whenParentIsGone(callback: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, parentPoll);
  timer.unref();
}
