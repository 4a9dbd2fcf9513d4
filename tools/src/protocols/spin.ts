import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../local/failure.js';
import { projectRoot } from '../local/project.js';
import { CommandFailed, run } from '../local/run.js';
import { findProgram } from '../local/system-program.js';
import type { Check } from './models.js';

/** The result of a search. */
export interface Search {
  outcome: 'nothing found' | 'error found' | 'incomplete';
  states: number;
  seconds: number;
  /** What Spin printed. */
  output: string;
}

/** A guard to remove, to prove that it is needed. */
export interface Canary {
  guard: string;
  /** Whether to search breadth first. */
  nearestFirst: boolean | undefined;
}

/** Deeper than any model; a search that reaches it counts as incomplete. */
const DEPTH = 1_000_000;
const MEMORY_MB = 2_000;

/** On disk, since a folder in memory may be mounted noexec. */
const workFolder = join(projectRoot, '.gatehouse');

/** The model checker Spin, which compiles a model to a C program that explores every interleaving. */
export class Spin {
  private constructor(private readonly program: string) {}

  static async find(onProgress: (line: string) => void): Promise<Spin> {
    await run('gcc', ['--version']).catch(() => {
      throw new Failure(
        'Spin needs gcc: install it, for example with "apt-get install gcc libc6-dev" or "brew install gcc".',
      );
    });
    await mkdir(workFolder, { recursive: true });
    return new Spin(
      await findProgram({
        name: 'spin',
        package: 'spin',
        folder: join(workFolder, 'spin'),
        advice: 'install it, for example with "apt-get install spin" or "brew install spin".',
        onProgress,
      }),
    );
  }

  /** Checks a model, or searches for an error without a guard. */
  async explore(file: string, check: Check, canary?: Canary): Promise<Search> {
    const folder = await mkdtemp(join(workFolder, 'protocol-'));
    const at = { cwd: folder };
    const begunAt = performance.now();
    try {
      const defines = [...check.defines, ...(canary ? [`NO_${canary.guard}`] : [])];
      await run(this.program, ['-a', ...defines.map((name) => `-D${name}`), file], at);
      await run('gcc', [...compilation(check, canary), '-o', 'pan', 'pan.c'], at);
      const options = [`-m${DEPTH}`, ...(check.liveness ? ['-a', '-f'] : [])];
      const output = await run(join(folder, 'pan'), options, at);
      return {
        ...read(output, !canary && !check.liveness),
        seconds: (performance.now() - begunAt) / 1000,
      };
    } catch (error) {
      if (error instanceof CommandFailed) throw new Failure(error.message);
      throw error;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** Errors without a guard are found quickly: optimizing would take longer than the search. */
function compilation({ liveness }: Check, canary: Canary | undefined): string[] {
  const search = liveness
    ? ['-DNFAIR=3']
    : ['-DSAFETY', ...(canary?.nearestFirst ? ['-DBFS'] : [])];
  return ['-w', canary ? '-O0' : '-O1', '-DCOLLAPSE', `-DMEMLIM=${MEMORY_MB}`, ...search];
}

/**
 * Spin reports an incomplete search; output without that and without an error count means that it did not run. In a model
 * that is checked completely every step must be reachable: an unreachable step proves nothing.
 */
function read(output: string, isWhole: boolean): Omit<Search, 'seconds'> {
  const number = (pattern: RegExp) => Number(pattern.exec(output)?.[1] ?? Number.NaN);
  const errors = number(/errors: (\d+)/);
  const states = number(/(\d+)(?:e\+\d+)? states, stored/);
  if (errors > 0) return { outcome: 'error found', states, output };
  const isCut = /not completed|too small|out of memory|aborting/i.test(output);
  const isPartial = isWhole && /, state \d+, "(?!-end-")/.test(output);
  const isDone = errors === 0 && states > 0 && !isCut && !isPartial;
  return { outcome: isDone ? 'nothing found' : 'incomplete', states, output };
}
