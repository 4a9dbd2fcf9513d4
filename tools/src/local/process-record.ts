import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { endProcess, startOf } from './processes.js';

/** A process to record, with its shutdown signal. */
export interface RecordedProcess {
  pid: number;
  stopSignal: NodeJS.Signals;
  name: string;
}

/** Records running processes, for the guard or the next start to end them. */
export function writeProcesses(file: string, processes: RecordedProcess[]): void {
  const lines = processes.map(({ pid, stopSignal, name }) =>
    // Without "SIG", as every shell's `kill -s` accepts it.
    [pid, stopSignal.slice('SIG'.length), name, startOf(pid) ?? 'gone'].join(' '),
  );
  writeFileSync(`${file}.new`, lines.map((line) => `${line}\n`).join(''), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Ends leftover processes of an earlier run. */
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
