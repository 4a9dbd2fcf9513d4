import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { SettingsError } from '../config/settings.js';

/** Orchestrators wait 30 s by default before they kill a process. */
const LAST_MS = 28_000;

export interface RunningService {
  /** Stops accepting requests, finishes those in flight, and closes everything. */
  stop(): Promise<void>;
}

/**
 * The body of a `main.ts`: starts, stops on SIGTERM and SIGINT, and reports a failed start in one sentence.
 * A process that cannot continue exits with code 1, for its supervisor to restart.
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

/** Loading the code grows the heap to twice what serving needs, and V8 would keep it: an idle process never collects. */
function giveBackMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
}
