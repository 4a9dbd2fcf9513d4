import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '../local/project.js';
import { printTable, type Figure } from './table.js';

const IDLE_MS = 5_000;

/** The duration of a second `npm start` until it is ready, and the idle memory of each process; the same in one process. */
export async function measureStarts(
  environment: NodeJS.ProcessEnv,
  dataFolder: string,
): Promise<void> {
  printTable('Start', await measureStart([], environment, dataFolder));
  // The first start of this program fills V8's compile cache.
  const inOne = () => measureStart(['--one-process'], environment, dataFolder);
  await inOne();
  printTable('Start in one process', await inOne());
}

async function measureStart(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  dataFolder: string,
): Promise<Figure[]> {
  const begun = performance.now();
  const program = spawn('npm', ['start', '--', '--no-demo', ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  while (!output.includes('Ready')) {
    const [chunk] = (await once(program.stdout, 'data')) as [Buffer];
    output += String(chunk);
  }
  const seconds = (performance.now() - begun) / 1000;
  await sleep(IDLE_MS);
  const memory = await memoryOf(dataFolder);
  program.kill('SIGTERM');
  // npm exits before its child, which keeps the output open until it exits.
  await once(program, 'close');
  return [['second npm start until ready', `${seconds.toFixed(1)} s`], ...memory];
}

async function memoryOf(dataFolder: string): Promise<Figure[]> {
  const lines = (await readFile(join(dataFolder, 'processes'), 'utf8')).trim().split('\n');
  return Promise.all(
    lines.map(async (line): Promise<Figure> => {
      const [pid, , name] = line.split(' ');
      const status = await readFile(`/proc/${pid ?? ''}/status`, 'utf8').catch(() => '');
      const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? NaN);
      return [`memory of ${name ?? ''}, idle`, `${(kilobytes / 1024).toFixed(0)} MiB`];
    }),
  );
}
