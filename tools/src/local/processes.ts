import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * When a process was started, in the words of the system, or undefined when it is not running.
 * A process id alone says little: after a restart of the machine it belongs to somebody else.
 */
export function startOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return ps(pid, 'lstart');
  const words = statWords(pid);
  // One that ended and whose parent has not noticed yet runs no more.
  return words?.[0] === 'Z' ? undefined : words?.[19];
}

/** The whole command of a process that runs. */
export function commandOf(pid: number): string | undefined {
  return process.platform === 'linux' ? proc(pid, 'cmdline') : ps(pid, 'command');
}

/** The process that started a process that runs. */
export function parentOf(pid: number): number | undefined {
  const parent = process.platform === 'linux' ? statWords(pid)?.[1] : ps(pid, 'ppid');
  return parent === undefined ? undefined : Number(parent);
}

// What follows the name in /proc/<pid>/stat: state, parent, and as the 20th word the start. The
// name stands in parentheses and may itself hold spaces and parentheses.
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

/** Asks a process to end and ends it by force when it has not done so after 10 s. */
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

/** Sends a signal, to a process that may be gone already; says whether it was there. */
export function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
