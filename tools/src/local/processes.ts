import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process that somebody wrote down, with the signal that ends it in order. */
export interface RecordedProcess {
  pid: number;
  stopSignal: NodeJS.Signals;
  name: string;
}

/**
 * When a process was started, in the words of the system, or undefined when it is not running.
 * A process id alone says little: after a restart of the machine it belongs to somebody else.
 */
export function startOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return startByPs(pid);
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces; state and start are the 1st and 20th word after it.
    const words = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return words[0] === 'Z' ? undefined : words[19];
  } catch {
    return undefined;
  }
}

function startByPs(pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

/** Writes down which processes run, for whoever has to end them when we no longer can. */
export function writeProcesses(file: string, processes: RecordedProcess[]): void {
  const lines = processes.map(({ pid, stopSignal, name }) =>
    // Without "SIG", as every shell's `kill -s` understands it.
    [pid, stopSignal.slice('SIG'.length), name, startOf(pid) ?? 'gone'].join(' '),
  );
  writeFileSync(`${file}.new`, lines.map((line) => `${line}\n`).join(''), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Ends the processes that an earlier run wrote down and left behind. */
export async function endRecordedProcesses(file: string): Promise<void> {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    return;
  }
  const endings = content.split('\n').map(async (line) => {
    const [pid, signal, , ...start] = line.split(' ');
    if (pid === undefined || signal === undefined || startOf(Number(pid)) !== start.join(' '))
      return;
    await endProcess(Number(pid), `SIG${signal}` as NodeJS.Signals);
  });
  await Promise.all(endings);
  rmSync(file, { force: true });
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
