import { writeFile } from 'node:fs/promises';
import {
  natsServerConfig,
  provisionDatabase,
  provisionNats,
} from '@gatehouse/platform/provisioning';
import { readSettings } from '@gatehouse/platform/process';
import { z } from 'zod';
import { databasePassword, databaseServices, natsPassword, natsUsers } from './names.js';
import { envFile, makeSecrets } from './secrets.js';

/** What the provisioner is told to do, and the settings that it takes. */
export type Command = (env: NodeJS.ProcessEnv) => Promise<void>;

/** A password for each of these, from the setting that holds it. */
function passwordsOf(
  names: readonly string[],
  settingOf: (name: string) => string,
  env: NodeJS.ProcessEnv,
): Record<string, string> {
  const shape = Object.fromEntries(names.map((name) => [settingOf(name), z.string().min(1)]));
  const given = readSettings(z.object(shape), env);
  return Object.fromEntries(names.map((name) => [name, given[settingOf(name)] ?? '']));
}

/** Writes the configuration of the NATS server: each service's user, and what the topology lets it do. */
async function writeNatsConfig(env: NodeJS.ProcessEnv): Promise<void> {
  const passwords = passwordsOf(natsUsers, natsPassword, env);
  const place = z.object({ NATS_CONFIG_FILE: z.string(), NATS_STORE_DIR: z.string() });
  const { NATS_CONFIG_FILE, NATS_STORE_DIR: storeDir } = readSettings(place, env);
  const server = { host: '0.0.0.0', port: 4222, storeDir, syncAlways: true };
  await writeFile(NATS_CONFIG_FILE, natsServerConfig({ ...server, passwords }), { mode: 0o644 });
}

/** Prepares roles and schemas in PostgreSQL, and streams, buckets and consumers in NATS. The tables are the migrations' affair. */
async function prepare(env: NodeJS.ProcessEnv): Promise<void> {
  const passwords = passwordsOf(databaseServices, databasePassword, env);
  const servers = z.object({ DATABASE_ADMIN_URL: z.url(), NATS_URL: z.url() });
  const { DATABASE_ADMIN_URL, NATS_URL } = readSettings(servers, env);
  const roles = Object.entries(passwords).map(([service, password]) => ({ service, password }));
  await Promise.all([provisionDatabase(DATABASE_ADMIN_URL, roles), provisionNats(NATS_URL)]);
}

async function printSecrets(): Promise<void> {
  process.stdout.write(envFile(await makeSecrets()));
}

/** By the word that names each. */
export const commands: Readonly<Record<string, Command>> = {
  secrets: printSecrets,
  'nats-config': writeNatsConfig,
  prepare,
};
