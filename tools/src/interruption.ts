import { commandOf, parentOf, startOf } from './local/processes.js';

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
  if (process.env.npm_lifecycle_event !== undefined) whenNpmIsGone(() => controller.abort());
  return controller.signal;
}

function whenNpmIsGone(callback: () => void): void {
  const parent = process.ppid;
  // Between npm and us there may be the shell by which npm runs a script; it outlives npm.
  const isShell = commandOf(parent)?.includes('start.mjs') === true;
  const npm = isShell ? (parentOf(parent) ?? parent) : parent;
  const timer = setInterval(() => {
    if (process.ppid === parent && startOf(npm) !== undefined) return;
    clearInterval(timer);
    callback();
  }, parentPoll);
  timer.unref();
}
