import { writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseEnv } from 'node:util';
import {
  forgetEvents,
  natsServerConfig,
  provisionDatabase,
  provisionNats,
  settleRestoredDatabase,
} from '@gatehouse/platform/provisioning';
import { NatsUrl, readSettings } from '@gatehouse/platform/process';
import { z } from 'zod';
import { databasePassword, databaseServices, natsPassword, natsUsers } from './names.js';
import { kubernetesSecrets, type Secrets } from './kubernetes-secrets.js';
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
  const given = readSettings(natsSettings, env);
  const server = { host: '0.0.0.0', port: 4222, storeDir: given.NATS_STORE_DIR, syncAlways: true };
  const cluster =
    given.NATS_CLUSTER_ROUTES === undefined
      ? {}
      : {
          cluster: {
            serverName: given.NATS_SERVER_NAME,
            port: 6222,
            routes: given.NATS_CLUSTER_ROUTES.split(','),
            password: given.NATS_PASSWORD_CLUSTER,
          },
        };
  const config = natsServerConfig({ ...server, ...cluster, passwords });
  await writeFile(given.NATS_CONFIG_FILE, config, { mode: 0o644 });
}

const natsSettings = z.object({
  NATS_CONFIG_FILE: z.string(),
  NATS_STORE_DIR: z.string(),
  /** Where each server of a cluster listens for the others, as `host:port`, with commas between them; without it there is one. */
  NATS_CLUSTER_ROUTES: z.string().optional(),
  NATS_SERVER_NAME: z.string().default('nats'),
  NATS_PASSWORD_CLUSTER: z.string().default(''),
});

const prepareSettings = z.object({
  DATABASE_ADMIN_URL: z.url(),
  NATS_URL: NatsUrl,
  /** On how many servers of a cluster NATS keeps everything. */
  NATS_REPLICAS: z.coerce.number().int().min(1).max(5).default(1),
});

/** Prepares roles and schemas in PostgreSQL, and streams, buckets and consumers in NATS. The tables are the migrations' affair. */
async function prepare(env: NodeJS.ProcessEnv): Promise<void> {
  const passwords = passwordsOf(databaseServices, databasePassword, env);
  const { DATABASE_ADMIN_URL, NATS_URL, NATS_REPLICAS } = readSettings(prepareSettings, env);
  const roles = Object.entries(passwords).map(([service, password]) => ({ service, password }));
  await Promise.all([
    provisionDatabase(DATABASE_ADMIN_URL, roles),
    provisionNats(NATS_URL, NATS_REPLICAS),
  ]);
}

/** After a restore, and before any service starts: nothing that was ended since the backup comes to life again. */
async function settleRestored(env: NodeJS.ProcessEnv): Promise<void> {
  const { DATABASE_ADMIN_URL, NATS_URL, NATS_REPLICAS } = readSettings(prepareSettings, env);
  await settleRestoredDatabase(DATABASE_ADMIN_URL, databaseServices);
  await forgetEvents(NATS_URL);
  await provisionNats(NATS_URL, NATS_REPLICAS);
}

async function printSecrets(): Promise<void> {
  process.stdout.write(envFile(await makeSecrets()));
}

/** Prints a Secret for each service: with what `secrets` once printed, and is given on standard input; all else is made up. */
async function printKubernetesSecrets(): Promise<void> {
  const given = process.stdin.isTTY ? '' : await text(process.stdin);
  const known = { ...(await makeSecrets()), ...(parseEnv(given) as Secrets) };
  process.stdout.write(`${JSON.stringify(kubernetesSecrets(known), null, 2)}\n`);
}

/** By the word that names each. */
export const commands: Readonly<Record<string, Command>> = {
  secrets: printSecrets,
  'kubernetes-secrets': printKubernetesSecrets,
  'nats-config': writeNatsConfig,
  prepare,
  restored: settleRestored,
};
