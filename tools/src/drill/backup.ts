import { readdir, rm, writeFile } from 'node:fs/promises';
import { chownSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { findPostgresHome } from '../local/postgres-home.js';
import { run } from '../local/run.js';

/** Whether a file of a running server is its own affair, and no part of what it keeps. */
const PASSING = ['postmaster.pid', 'postmaster.opts', 'pg_wal'];
const Label = z.tuple([z.object({ labelfile: z.string() })]);

/**
 * Backs up a PostgreSQL of ours while it is at work: its files, and the log that makes them whole.
 * @param target a folder that does not exist yet
 */
export async function backUp(
  databaseUrl: string,
  dataFolder: string,
  target: string,
): Promise<void> {
  const { cluster, account } = await findPostgresHome(dataFolder);
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

/** Puts a backup in the place of the files of a PostgreSQL that does not run. */
export async function restore(dataFolder: string, backup: string): Promise<void> {
  const { cluster } = await findPostgresHome(dataFolder);
  await rm(cluster, { recursive: true });
  await run('cp', ['-a', backup, cluster]);
}

/** With owners and rights as they are; a file that goes away meanwhile is not missed. */
async function copy(from: string, to: string, wanted: (name: string) => boolean): Promise<void> {
  await run('mkdir', ['-p', to]);
  await run('chmod', ['--reference', from, to]);
  await run('chown', ['--reference', from, to]);
  for (const name of (await readdir(from)).filter(wanted))
    await run('cp', ['-a', join(from, name), join(to, name)]).catch((error: unknown) => {
      if (!String(error).includes('No such file')) throw error;
    });
}
