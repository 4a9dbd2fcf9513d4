import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { openSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundLog } from './logs.js';
import { projectRoot } from './project.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-full-'));
});

afterAll(() => rm(folder, { recursive: true }));

const NODE = [process.execPath, '--expose-gc', '--input-type=module'];

/** Runs a module. @param output its log file @returns its stderr */
async function runModule(
  program: string,
  output: number | 'ignore',
  command: string[],
): Promise<{ code: number | null; said: string }> {
  const [name, ...args] = [...command, ...NODE, '-e', program];
  const child = spawn(name, args, {
    cwd: join(projectRoot, 'tools'),
    stdio: ['ignore', output, 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (data: Buffer) => (said += data.toString()));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, said };
}

describe('a full disk', () => {
  it('F83: ends no service whose log is on it', async () => {
    const program = `
      import { createLogger } from '@gatehouse/platform/telemetry';
      const log = createLogger('identity', 'info');
      const used = () => {
        gc();
        return process.memoryUsage().heapUsed;
      };
      const before = used();
      for (let line = 0; line < 20_000; line++) log.info({ line, more: 'x'.repeat(1_000) }, 'said');
      if (used() - before > 10_000_000) throw new Error('all of it is kept');
      process.stderr.write('went on');`;
    const ended = await runModule(program, openSync('/dev/full', 'w'), []);
    expect(ended).toEqual({ code: 0, said: 'went on' });
  });

  it('F83: does not end the supervisor: it says so once, starts again what died, and writes down what runs when there is room', async () => {
    // A separate disk, mounted in a user namespace.
    const program = `
      import { execFileSync } from 'node:child_process';
      import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
      import { Supervisor } from '${projectRoot}/tools/dist/local/supervisor.js';
      const folder = ${JSON.stringify(folder)};
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=30m', 'tmpfs', folder]);
      mkdirSync(folder + '/logs');
      const said = [];
      const supervisor = new Supervisor(folder, 50)
        .on('full', () => said.push('full'))
        .on('room', () => said.push('room'));
      const until = async (holds) => {
        while (!holds()) await new Promise((done) => setTimeout(done, 20));
      };
      const noise = 'for (;;) { console.log("x".repeat(1000)); await new Promise((d) => setTimeout(d, 1)); }';
      // The record is never empty, so the new one needs space beside the old one.
      const quiet = 'setInterval(() => undefined, 1_000);';
      await supervisor.start(
        Object.entries({ noise, quiet }).map(([name, code]) => ({
          name,
          command: process.execPath,
          args: ['--input-type=module', '-e', code],
          env: {},
          cwd: folder,
          ready: async () => true,
        })),
      );
      let files = 0;
      // Except for the last page, which is enough to record processes.
      const fill = () => {
        for (const size of [1024 * 1024, 4096]) {
          try {
            for (;;) writeFileSync(folder + '/big' + files++, Buffer.alloc(size));
          } catch {}
        }
      };
      fill();
      await until(() => said.length > 0);
      for (let deaths = 0; deaths < 3; deaths++) {
        const { noise: pid } = supervisor.pids();
        supervisor.kill('noise', 'SIGKILL');
        await until(() => supervisor.pids().noise !== undefined && supervisor.pids().noise !== pid);
        fill();
      }
      execFileSync('sh', ['-c', 'rm ' + folder + '/big*']);
      await until(() => said.length > 1);
      // The current process id: on a full disk the writer also dies by itself.
      await until(() => {
        const { noise: pid } = supervisor.pids();
        return pid !== undefined && readFileSync(folder + '/processes', 'utf8').startsWith(pid + ' ');
      });
      await supervisor.stop();
      process.stderr.write(said.join());`;
    const ended = await runModule(program, 'ignore', [
      'unshare',
      '--user',
      '--map-root-user',
      '--mount',
    ]);
    expect(ended).toEqual({ code: 0, said: 'full,room' });
  }, 60_000);

  it('F83: is not what a log makes of it: what it said before is kept once, within a bound', async () => {
    const file = join(folder, 'some.log');
    const writer = openSync(file, 'a');
    const before = 'before\n'.repeat(1_000);
    await writeFile(file, before);
    await boundLog(file, 10_000);
    expect(await readFile(file, 'utf8')).toBe(before);
    await boundLog(file, 5_000);
    expect(await readFile(`${file}.old`, 'utf8')).toBe(before);
    expect((await stat(file)).size).toBe(0);
    // Writers continue in the same file.
    writeSync(writer, 'after\n');
    expect(await readFile(file, 'utf8')).toBe('after\n');
  });
});
