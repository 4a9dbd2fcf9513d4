import { SettingsError } from './settings.js';

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
      void service.stop().then(() => process.exit(0));
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  } catch (error) {
    process.stderr.write(
      `${error instanceof SettingsError ? error.message : String((error as Error).stack)}\n`,
    );
    process.exit(1);
  }
}
