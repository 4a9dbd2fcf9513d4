import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import { currentSetting, readSettings } from '../config/settings.js';
import { platformMigrations } from './platform-tables.js';

const ASK_AGAIN_MS = 1_000;
const settings = z.object({ DATABASE_URL: z.url() });

/**
 * Waits until all migrations that a service was built for have been applied. Runs before the service, under its own role, so that a new
 * version takes no calls before its schema is ready, while the old one keeps serving.
 */
export async function migrated(
  migrations: readonly { name: string }[],
  env: NodeJS.ProcessEnv,
): Promise<void> {
  readSettings(settings, env);
  const url = currentSetting('DATABASE_URL', env);
  const wanted = [...platformMigrations, ...migrations].map(({ name }) => name);
  let reported = '';
  for (;;) {
    const lacking = await missingMigration(url(), wanted);
    if (lacking === undefined) return;
    if (lacking !== reported) process.stdout.write(`waiting for ${lacking}\n`);
    reported = lacking;
    await sleep(ASK_AGAIN_MS);
  }
}

/** @returns the first that has not been applied, or why that is unknown */
async function missingMigration(
  url: string,
  wanted: readonly string[],
): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  // The failing query reports it; without a listener it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string }>('select name from migrations');
    const applied = new Set(rows.map(({ name }) => name));
    return wanted.find((name) => !applied.has(name));
  } catch (error) {
    return `the database (${error instanceof Error ? error.message : String(error)})`;
  } finally {
    await client.end().catch(() => undefined);
  }
}
