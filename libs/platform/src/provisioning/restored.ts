import { jetstreamManager } from '@nats-io/jetstream';
import { Client, escapeIdentifier } from 'pg';
import { ownerRole, runtimeRole } from '../database/roles.js';
import { EVENT_STREAM } from '../events/names.js';
import { connectAsAdmin } from './nats-admin.js';
import { GATEWAY_BUCKET, REVOCATION_BUCKET } from '../revocation/revocation.js';

/**
 * Ends whatever may have been ended between the backup and its restore. Each service says in its schema, by a function
 * `after_restore`, what of it that is. To be done while no service runs.
 * @param adminUrl a role that may become the owners'
 */
export async function settleRestoredDatabase(
  adminUrl: string,
  services: readonly string[],
): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('begin');
    for (const service of services) {
      const schema = escapeIdentifier(runtimeRole(service));
      const { rows } = await client.query<{ known: boolean }>(
        'select to_regprocedure($1) is not null as known',
        [`${schema}.after_restore()`],
      );
      if (!rows[0]?.known) continue;
      // As the owner of the tables, whom row-level security does not bind.
      await client.query(`set local role ${escapeIdentifier(ownerRole(service))}`);
      await client.query(`select ${schema}.after_restore()`);
      await client.query('reset role');
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/**
 * Forgets the events of a future that did not happen. The relays notice that the stream is a new one, and publish again what the
 * restored outboxes hold.
 * @param adminUrl the URL of the NATS user `admin`
 */
export async function forgetEvents(adminUrl: string): Promise<void> {
  const connection = await connectAsAdmin(adminUrl);
  try {
    const manager = await jetstreamManager(connection);
    const there = (await manager.streams.list().next()).map(({ config }) => config.name);
    const old = [EVENT_STREAM, `KV_${REVOCATION_BUCKET}`, `KV_${GATEWAY_BUCKET}`];
    for (const name of old) if (there.includes(name)) await manager.streams.delete(name);
  } finally {
    await connection.close();
  }
}
