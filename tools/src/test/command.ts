import { spawn } from 'node:child_process';

export interface Ended {
  ok: boolean;
  /** Its output, unless shown live. */
  output: string;
}

interface Options {
  /** Show the output live instead of capturing it. */
  live?: boolean;
  env?: Record<string, string>;
  cwd: string;
  /** A timeout; afterwards it is killed and counts as failed. */
  minutes: number;
  signal: AbortSignal;
}

const GRACE_MS = 5_000;

/** Runs a Node program in its own process group, so that its children do not outlive it. */
export function runNode(args: string[], options: Options): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', options.live ? 'inherit' : 'pipe', options.live ? 'inherit' : 'pipe'],
      detached: true,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
    }

    const endGroup = (signal: NodeJS.Signals) => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, signal);
      } catch {
        // The group is gone.
      }
    };
    const timers: NodeJS.Timeout[] = [];
    const stop = (reason: string) => {
      output += `\n${reason}\n`;
      endGroup('SIGTERM');
      timers.push(setTimeout(() => endGroup('SIGKILL'), GRACE_MS));
    };
    const onAbort = () => stop('interrupted');
    const finish = (ok: boolean) => {
      timers.forEach(clearTimeout);
      options.signal.removeEventListener('abort', onAbort);
      resolve({ ok, output });
    };

    timers.push(
      setTimeout(() => stop(`ended after ${options.minutes} minutes`), options.minutes * 60_000),
    );
    options.signal.addEventListener('abort', onAbort, { once: true });
    if (options.signal.aborted) onAbort();
    child.on('error', (error) => {
      output += error.message;
      finish(false);
    });
    child.on('exit', (code) => {
      endGroup('SIGKILL');
      // Wait for remaining output, but not for a process that keeps the pipe open.
      child.on('close', () => finish(code === 0));
      timers.push(setTimeout(() => finish(code === 0), GRACE_MS));
    });
  });
}
