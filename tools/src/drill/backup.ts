import { readdir, rm, writeFile } from 'node:fs/promises';
import { chownSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { findPostgresInstallation } from '../local/postgres-installation.js';
import { run } from '../local/run.js';

/** Whether a file of a running server is transient and not part of a backup. */
const PASSING = ['postmaster.pid', 'postmaster.opts', 'pg_wal'];
const Label = z.tuple([z.object({ labelfile: z.string() })]);

/**
 * Backs up a running PostgreSQL: its files, and the WAL that makes them consistent.
 * @param target a folder that does not exist yet
 */
export async function backUp(
  databaseUrl: string,
  dataFolder: string,
  target: string,
): Promise<void> {
  const { cluster, account } = await findPostgresInstallation(dataFolder);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`select pg_backup_start('drill', true)`);
    await copy(cluster, target, (name) => !PASSING.includes(name));
    const { rows } = await client.query('select labelfile from pg_backup_stop(false)');
    const [{ labelfile }] = Label.parse(rows);
    await writeFile(join(target, 'backup_label'), labelfile, { mode: 0o600 });
    if (account) chownSync(join(target, 'backup_label'), account.uid, account.gid);
    await run('cp', ['-a', join(cluster, 'pg_wal'), join(target, 'pg_wal')]);
  } finally {
    await client.end();
  }
}

/** Replaces the files of a stopped PostgreSQL with a backup. */
export async function restore(dataFolder: string, backup: string): Promise<void> {
  const { cluster } = await findPostgresInstallation(dataFolder);
  await rm(cluster, { recursive: true });
  await run('cp', ['-a', backup, cluster]);
}

/** Keeps owners and modes; ignores files that disappear meanwhile. */
async function copy(from: string, to: string, wanted: (name: string) => boolean): Promise<void> {
  await run('mkdir', ['-p', to]);
  await run('chmod', ['--reference', from, to]);
  await run('chown', ['--reference', from, to]);
  for (const name of (await readdir(from)).filter(wanted))
    await run('cp', ['-a', join(from, name), join(to, name)]).catch((error: unknown) => {
      if (!String(error).includes('No such file')) throw error;
    });
}
