import { writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseEnv } from 'node:util';
import {
  forgetEvents,
  makeRoom,
  natsServerConfig,
  type NatsStorage,
  provisionDatabase,
  provisionNats,
  sourceUser,
  settleRestoredDatabase,
} from '@gatehouse/platform/provisioning';
import {
  EventSources,
  misspelledSettings,
  readSettings,
  sentenceOf,
  SettingsError,
} from '@gatehouse/platform/config';
import type { z } from 'zod';
import { databasePassword, databaseServices, natsPassword, natsUsers } from './names.js';
import { kubernetesSecrets } from './kubernetes-secrets.js';
import { envFile, makeSecrets, type Secrets } from './secrets.js';
import { knownSettings } from './service-settings.js';
import { makeRoomSettings, natsSettings, prepareSettings, restoredSettings } from './settings.js';

/** What docker-compose.yml itself makes sense of. */
const OF_COMPOSE = ['GATEHOUSE_VERSION', 'POSTGRES_PASSWORD', 'MAIL_WEB_PORT'];

/** The provisioner's commands and their settings. */
export type Command = (env: NodeJS.ProcessEnv) => Promise<void>;

/** Writes the configuration of the NATS server: each user, and what the topology lets it do. */
async function writeNatsConfig(env: NodeJS.ProcessEnv): Promise<void> {
  const given = readSettings(natsSettings, env);
  const sources = [...given.EVENT_SOURCES.keys()];
  const server = {
    ...{ host: '0.0.0.0', port: 4222, syncAlways: true },
    storeDir: given.NATS_STORE_DIR,
    volumeBytes: given.NATS_VOLUME_BYTES,
  };
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
  const passwords = {
    ...passwordsOf(natsUsers, natsPassword, given),
    ...Object.fromEntries(
      sources.map((source) => [sourceUser(source), passwordOfSource(source, given)]),
    ),
  };
  const config = natsServerConfig({ ...server, ...cluster, passwords, sources });
  await writeFile(given.NATS_CONFIG_FILE, config, { mode: 0o644 });
}

function passwordOfSource(
  source: string,
  { EVENT_SOURCE_PASSWORDS }: z.output<typeof natsSettings>,
): string {
  const password = EVENT_SOURCE_PASSWORDS.get(source);
  if (password !== undefined) return password;
  throw new SettingsError(`EVENT_SOURCE_PASSWORDS has none for ${source}.`);
}

/** A password for each of these, from the setting that holds it. */
const passwordsOf = (
  names: readonly string[],
  settingOf: (name: string) => string,
  given: Readonly<Record<string, unknown>>,
): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, String(given[settingOf(name)])]));

/** Prepares roles and schemas in PostgreSQL, and streams, buckets and consumers in NATS. The tables are the migrations' affair. */
async function prepare(env: NodeJS.ProcessEnv): Promise<void> {
  for (const misspelt of misspelledSettings(env, [...knownSettings, ...OF_COMPOSE]))
    process.stderr.write(`${sentenceOf(misspelt)}\n`);
  const given = readSettings(prepareSettings, env);
  const { DATABASE_ADMIN_URL, NATS_URL } = given;
  const passwords = passwordsOf(databaseServices, databasePassword, given);
  const roles = Object.entries(passwords).map(([service, password]) => ({ service, password }));
  await Promise.all([
    provisionDatabase(DATABASE_ADMIN_URL, roles),
    provisionNats(NATS_URL, storageOf(given)),
  ]);
}

/** After a restore, and before any service starts: nothing that was ended since the backup comes to life again. */
async function settleRestored(env: NodeJS.ProcessEnv): Promise<void> {
  const given = readSettings(restoredSettings, env);
  const { DATABASE_ADMIN_URL, NATS_URL } = given;
  await settleRestoredDatabase(DATABASE_ADMIN_URL, databaseServices);
  await forgetEvents(NATS_URL);
  await provisionNats(NATS_URL, storageOf(given));
}

const storageOf = (given: z.output<typeof restoredSettings>): NatsStorage => ({
  replicas: given.NATS_REPLICAS,
  volumeBytes: given.NATS_VOLUME_BYTES,
});

/** When the stream of events fills up. */
async function forgetTakenEvents(env: NodeJS.ProcessEnv): Promise<void> {
  const forgotten = await makeRoom(readSettings(makeRoomSettings, env).NATS_URL);
  process.stdout.write(`${String(forgotten)} events that everybody has taken in were forgotten.\n`);
}

/** Makes up every secret; also of the sources in EVENT_SOURCES, where it is given. */
async function printSecrets(env: NodeJS.ProcessEnv): Promise<void> {
  const sources = EventSources.parse(env.EVENT_SOURCES ?? '');
  process.stdout.write(envFile(await makeSecrets([...sources.keys()])));
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
  'make-room': forgetTakenEvents,
};
