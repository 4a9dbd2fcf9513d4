import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ms, printTable, type Figure } from './table.js';

/** Linux counts in hundredths of a second. */
const TICK_MS = 10;

/** Smaller values are not printed. */
const NEXT_TO_NOTHING_MS = 0.1;

/**
 * Repeats an operation and prints its CPU time per process of a data folder, excluding the client.
 */
export async function printCostOf<T extends { answered: number }>(
  what: string,
  dataFolder: string,
  work: () => Promise<T>,
): Promise<T> {
  const before = await processorTimes(dataFolder);
  const result = await work();
  const times = result.answered;
  const after = await processorTimes(dataFolder);
  const costs = [...after]
    .map(([name, spent]): [string, number] => [name, (spent - (before.get(name) ?? 0)) / times])
    .filter(([, cost]) => cost >= NEXT_TO_NOTHING_MS)
    .sort(([, a], [, b]) => b - a);
  const all = costs.reduce((sum, [, cost]) => sum + cost, 0);
  printTable(`Processor time of ${what}`, [
    ['in all', ms(all)],
    ...costs.map(([name, cost]): Figure => [name, ms(cost)]),
  ]);
  return result;
}

/**
 * The CPU time of each process of a data folder and its children so far, in milliseconds, by name.
 * @param programs others to measure, by process id
 */
export async function processorTimes(
  dataFolder: string,
  programs: readonly Named[] = [],
): Promise<Map<string, number>> {
  const processes = await allProcesses();
  const lines = (await readFile(join(dataFolder, 'processes'), 'utf8')).trim().split('\n');
  const own = lines.map((line): Named => {
    const [pid, , name = ''] = line.split(' ');
    return { name, pid: Number(pid) };
  });
  const times = [...own, ...programs].map(({ name, pid }): [string, number] => {
    const family = processes.filter((each) => each.pid === pid || each.parent === pid);
    return [name, family.reduce((sum, each) => sum + each.ms, 0)];
  });
  return new Map(times);
}

/** A process and what to call it. */
export interface Named {
  name: string;
  pid: number;
}

interface Process {
  pid: number;
  parent: number;
  ms: number;
}

async function allProcesses(): Promise<Process[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid): Promise<Process[]> => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      // The name is in parentheses and may contain anything; numbers follow (proc(5)).
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const parent = Number(fields[1]);
      const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at] ?? 0), 0);
      return stat === '' ? [] : [{ pid: Number(pid), parent, ms: ticks * TICK_MS }];
    }),
  );
  return found.flat();
}
