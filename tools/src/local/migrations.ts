import { createHash } from 'node:crypto';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from './failure.js';
import { projectRoot } from './project.js';
import { CommandFailed, run } from './run.js';
import { databaseServices } from './service-names.js';
import { systemEnvironment } from './services.js';

// Each is a process that mostly loads code: more in parallel only slows all of them down.
const atOnce = 2;

/** Migrates the tables of every service. */
export async function migrate(databaseUrl: string, signal?: AbortSignal): Promise<void> {
  const waiting = [...databaseServices];
  const work = async () => {
    for (let service = waiting.shift(); service !== undefined; service = waiting.shift()) {
      await migrateService(service, databaseUrl, signal);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/**
 * Migrates a database in the data folder, unless the same programs have already done so:
 * checking takes them several seconds.
 */
export async function migrateOnce(
  dataFolder: string,
  databaseUrl: string,
  signal?: AbortSignal,
): Promise<void> {
  const record = join(dataFolder, 'migrated');
  const programs = await programsFingerprint();
  if ((await readFile(record, 'utf8').catch(() => '')) === programs) return;
  await migrate(databaseUrl, signal);
  await writeFile(record, programs);
}

async function programsFingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const apps = databaseServices.map((service) => join('apps', service, 'dist'));
  for (const folder of [...apps, 'libs/contracts/dist', 'libs/platform/dist']) {
    const root = join(projectRoot, folder);
    for (const name of (await readdir(root, { recursive: true })).sort()) {
      const { size, mtimeMs } = await stat(join(root, name));
      hash.update(`${folder}/${name} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

async function migrateService(
  service: string,
  databaseUrl: string,
  signal?: AbortSignal,
): Promise<void> {
  const program = join(projectRoot, 'apps', service, 'dist', 'bundle', 'migrate.js');
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
