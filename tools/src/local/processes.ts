import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * The start time of a process as the system reports it; undefined if it is not running.
 * Process ids are reused, so an id alone does not identify a process.
 */
export function startOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return ps(pid, 'lstart');
  const words = statWords(pid);
  // A zombie no longer runs.
  return words?.[0] === 'Z' ? undefined : words?.[19];
}

/** The command line of a running process. */
export function commandOf(pid: number): string | undefined {
  return process.platform === 'linux' ? proc(pid, 'cmdline') : ps(pid, 'command');
}

/** The parent of a running process. */
export function parentOf(pid: number): number | undefined {
  const parent = process.platform === 'linux' ? statWords(pid)?.[1] : ps(pid, 'ppid');
  return parent === undefined ? undefined : Number(parent);
}

// The fields after the name in /proc/<pid>/stat: state, parent, and the start time as the 20th. The
// name is in parentheses and may itself contain spaces and parentheses.
function statWords(pid: number): string[] | undefined {
  const stat = proc(pid, 'stat');
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function proc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}

function ps(pid: number, column: string): string | undefined {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

/** Stops a process, by force after 10 s. */
export async function endProcess(pid: number, signal: NodeJS.Signals): Promise<void> {
  const start = startOf(pid);
  if (start === undefined) return;
  sendSignal(pid, signal);
  for (let waited = 0; startOf(pid) === start; waited += 50) {
    if (waited >= 10_000) sendSignal(pid, 'SIGKILL');
    if (waited >= 12_000) return;
    await sleep(50);
  }
}

/** Sends a signal to a process. @returns false if it is gone */
export function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
