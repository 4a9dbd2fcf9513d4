import { join } from 'node:path';
import { CommandFailed, run } from './run.js';
import { Failure } from './failure.js';
import { projectRoot } from './project.js';
import { databaseServices, systemEnvironment } from './services.js';

// Each is a process that mostly loads its code: more at once only makes all of them late.
const atOnce = 2;

/** Brings the tables of every service up to date. */
export async function migrate(databaseUrl: string, signal?: AbortSignal): Promise<void> {
  const waiting = [...databaseServices];
  const work = async () => {
    for (let service = waiting.shift(); service !== undefined; service = waiting.shift()) {
      await migrateService(service, databaseUrl, signal);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function migrateService(
  service: string,
  databaseUrl: string,
  signal?: AbortSignal,
): Promise<void> {
  const program = join(projectRoot, 'apps', service, 'dist', 'migrate.js');
  try {
    await run(process.execPath, [program], {
      cwd: projectRoot,
      env: { ...systemEnvironment(), DATABASE_ADMIN_URL: databaseUrl },
      signal,
    });
  } catch (error) {
    const output = error instanceof CommandFailed ? error.output : String(error);
    throw new Failure(`The migration of ${service} failed:\n${output.trim()}`);
  }
}
