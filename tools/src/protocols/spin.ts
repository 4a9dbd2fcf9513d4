import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../local/failure.js';
import { projectRoot } from '../local/project.js';
import { CommandFailed, run } from '../local/run.js';
import { findProgram } from '../local/system-program.js';
import type { Check } from './models.js';

/** What became of a search. */
export interface Search {
  outcome: 'nothing found' | 'error found' | 'incomplete';
  states: number;
  seconds: number;
  /** What Spin printed. */
  output: string;
}

/** What is taken out of a model, to see that it is needed. */
export interface Canary {
  guard: string;
  /** Whether to look at all that is near before anything that is far. */
  nearestFirst: boolean | undefined;
}

/** Deeper than any of our models goes; a search that reaches it counts as incomplete. */
const DEPTH = 1_000_000;
const MEMORY_MB = 2_000;

/** Programs are run from here, which a folder in memory may not allow. */
const workFolder = join(projectRoot, '.gatehouse');

/** The model checker Spin, which makes a C program of a model that tries every interleaving of its steps. */
export class Spin {
  private constructor(private readonly program: string) {}

  static async find(onProgress: (line: string) => void): Promise<Spin> {
    await run('gcc', ['--version']).catch(() => {
      throw new Failure(
        'There is no gcc here, which Spin needs: install it, for example with "apt-get install gcc libc6-dev" or "brew install gcc".',
      );
    });
    await mkdir(workFolder, { recursive: true });
    return new Spin(
      await findProgram({
        name: 'spin',
        package: 'spin',
        folder: join(workFolder, 'spin'),
        advice: 'install one, for example with "apt-get install spin" or "brew install spin".',
        onProgress,
      }),
    );
  }

  /** Explores a model; or looks for an error in it, where a guard is taken out. */
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

/** What is to be found without a guard is found soon: there the compiler would take more time to optimise than the search takes. */
function compilation({ liveness }: Check, canary: Canary | undefined): string[] {
  const search = liveness
    ? ['-DNFAIR=3']
    : ['-DSAFETY', ...(canary?.nearestFirst ? ['-DBFS'] : [])];
  return ['-w', canary ? '-O0' : '-O1', '-DCOLLAPSE', `-DMEMLIM=${MEMORY_MB}`, ...search];
}

/**
 * A search that ended before it had seen every state says so; one that said nothing of the kind, nor of errors, has not run. Of a model
 * that is explored as a whole every step has to have been taken: a step that never can be proves nothing.
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
