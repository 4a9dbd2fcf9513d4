import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { SettingsError } from '../config/settings.js';

/** Whoever ends us waits for 30 s where nobody told them otherwise, and what is left would then be killed without a word. */
const LAST_MS = 28_000;

export interface RunningService {
  /** Stops taking requests, finishes those that it has, and lets go of everything. */
  stop(): Promise<void>;
}

/**
 * The body of a `main.ts`: starts, stops on SIGTERM and SIGINT, and says in one sentence why it cannot.
 * A process that cannot go on ends with exit code 1, and whoever supervises it starts another.
 */
export async function run(
  start: (env: NodeJS.ProcessEnv) => Promise<RunningService>,
): Promise<void> {
  try {
    const service = await start(process.env);
    const stop = (): void => {
      setTimeout(() => process.exit(1), LAST_MS).unref();
      void service.stop().then(() => process.exit(0));
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
    giveBackMemory();
  } catch (error) {
    process.stderr.write(
      `${error instanceof SettingsError ? error.message : String((error as Error).stack)}\n`,
    );
    process.exit(1);
  }
}

/** Loading the code makes the heap grow to twice what serving needs, and V8 would keep it: a process that has little to do never collects. */
function giveBackMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
}
