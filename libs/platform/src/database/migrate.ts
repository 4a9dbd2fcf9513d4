import pg from 'pg';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { z } from 'zod';
import { readSettings } from '../config/settings.js';
import { migrated } from './migrated.js';
import { platformMigrations } from './platform-tables.js';
import { ownerRole, runtimeRole } from './roles.js';

export type { MigrationInterface, QueryRunner };

type Migration = new () => MigrationInterface;

const settings = z.object({ DATABASE_ADMIN_URL: z.url() });

/**
 * Migrates the schema of one service, as the role that owns it.
 * Reads `DATABASE_ADMIN_URL`; its role must be able to `set role` to the owner.
 */
export async function migrate(
  service: string,
  migrations: Migration[],
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const { DATABASE_ADMIN_URL: url } = readSettings(settings, env);
  const dataSource = new DataSource({
    type: 'postgres',
    driver: pg,
    url,
    schema: runtimeRole(service),
    migrations: [...platformMigrations, ...migrations],
    migrationsTransactionMode: 'each',
    poolSize: 1,
    extra: { options: `-c role=${ownerRole(service)} -c search_path=${runtimeRole(service)}` },
  });
  await dataSource.initialize();
  try {
    await refuseEarlier(dataSource);
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}

/** Upgrades are supported from 0.2.0 on; its migrations differ from those of the development versions. */
async function refuseEarlier(dataSource: DataSource): Promise<void> {
  const [found] = await dataSource.query<[{ name: string | null }]>(
    `select to_regclass('stream_identity')::text as name`,
  );
  if (found.name !== null)
    throw new Error(
      'this database was created by a version before 0.2.0, which cannot be upgraded; use an empty one (npm start -- --reset)',
    );
}

/**
 * The body of a `migrate.ts`: migrates, reports a failure in one line, and sets the exit code. With `--wait` it waits until another
 * process has migrated.
 */
export async function runMigrations(service: string, migrations: Migration[]): Promise<void> {
  try {
    if (process.argv.includes('--wait')) await migrated(migrations, process.env);
    else await migrate(service, migrations, process.env);
  } catch (error) {
    process.stderr.write(`${service}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
