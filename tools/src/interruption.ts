import { commandOf, parentOf, startOf } from './local/processes.js';

// npm forwards a Ctrl-C that the terminal has also sent to this process: two within a second count as one.
const REPEAT_MS = 1_000;

const parentPoll = 500;

/**
 * Returns a signal that aborts when the process is asked to stop: by Ctrl-C, by a termination signal, by a
 * closed terminal, or because the parent npm is gone. A second request exits at once.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  let firstAt: number | undefined;
  const interrupt = () => {
    const now = Date.now();
    if (firstAt !== undefined && now - firstAt > REPEAT_MS) process.exit(1);
    firstAt ??= now;
    controller.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  // The reader of stdout may be gone: do not crash during the shutdown.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  if (process.env.npm_lifecycle_event !== undefined) whenNpmIsGone(() => controller.abort());
  return controller.signal;
}

function whenNpmIsGone(callback: () => void): void {
  const parent = process.ppid;
  // npm may run scripts through a shell, which outlives npm.
  const isShell = commandOf(parent)?.includes('start.mjs') === true;
  const npm = isShell ? (parentOf(parent) ?? parent) : parent;
  const timer = setInterval(() => {
    if (process.ppid === parent && startOf(npm) !== undefined) return;
    clearInterval(timer);
    callback();
  }, parentPoll);
  timer.unref();
}
