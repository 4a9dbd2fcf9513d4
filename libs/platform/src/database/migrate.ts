import pg from 'pg';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { SettingsError } from '../process/settings.js';
import { platformMigrations } from './platform-tables.js';
import { ownerRole, runtimeRole } from './roles.js';

export type { MigrationInterface, QueryRunner };

type Migration = new () => MigrationInterface;

/**
 * Brings the schema of one service up to date, as the role that owns it.
 * Reads `DATABASE_ADMIN_URL`: a role that may become the owner's.
 */
export async function migrate(
  service: string,
  migrations: Migration[],
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const url = env.DATABASE_ADMIN_URL;
  if (!url) throw new SettingsError('Settings are missing: DATABASE_ADMIN_URL.');
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
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}

/** The body of a `migrate.ts`: runs, says what failed in one line, and ends the process accordingly. */
export async function runMigrations(service: string, migrations: Migration[]): Promise<void> {
  try {
    await migrate(service, migrations, process.env);
  } catch (error) {
    process.stderr.write(`${service}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
