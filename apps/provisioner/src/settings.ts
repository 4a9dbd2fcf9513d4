import { aNumber, EventSources, listed, NatsUrl, setting } from '@gatehouse/platform/config';
import { STORE_BYTES } from '@gatehouse/platform/provisioning';
import { z } from 'zod';
import { databasePassword, databaseServices, natsPassword, natsUsers } from './names.js';

const SourcePasswords = z.string().transform((text, context) => {
  const passwords = new Map<string, string>();
  for (const part of listed(text)) {
    const [, source, password] = /^([a-z\d-]+)=([\w-]{24,})$/.exec(part) ?? [];
    if (source !== undefined && password !== undefined) passwords.set(source, password);
    else context.addIssue('must be such as billing=<at least 24 letters and digits>');
  }
  return passwords;
});

const passwords = (names: readonly string[], settingOf: (name: string) => string, of: string) =>
  Object.fromEntries(
    names.map((name) => [
      settingOf(name),
      setting(z.string().min(1), {
        meaning: `the password of the ${of} ${name}`,
        must: 'not empty',
        secret: true,
      }),
    ]),
  );

/** Below it the streams are bounded, so that it never fills up. */
const volume = {
  NATS_VOLUME_BYTES: setting(
    z.coerce
      .number()
      .int()
      .min(2 ** 26)
      .default(STORE_BYTES),
    {
      meaning: "the size of JetStream's volume on each server, of which 80 % are used",
      must: `${aNumber(2 ** 26)} (64 MiB)`,
    },
  ),
};

/** For `nats-config`, which writes the configuration of a NATS server. */
export const natsSettings = z.object({
  ...volume,
  NATS_CONFIG_FILE: setting(z.string(), {
    meaning: 'the path of the NATS configuration to write',
    must: 'a path',
  }),
  NATS_STORE_DIR: setting(z.string(), {
    meaning: "JetStream's storage folder",
    must: 'a path',
  }),
  NATS_CLUSTER_ROUTES: setting(z.string().optional(), {
    meaning: 'the cluster routes of all servers; unset: a single server',
    must: '`host:port`, separated by commas',
  }),
  NATS_SERVER_NAME: setting(z.string().default('nats'), {
    meaning: 'the name of this server in its cluster',
    must: 'a name',
  }),
  NATS_PASSWORD_CLUSTER: setting(z.string().default(''), {
    meaning: 'the password between the servers of a cluster',
    must: 'a password',
    secret: true,
  }),
  EVENT_SOURCES: setting(EventSources.default(new Map()), {
    meaning:
      'external services that may publish events; each gets its own NATS user (see notifications)',
    must: 'as for notifications',
    shown: 'none',
  }),
  EVENT_SOURCE_PASSWORDS: setting(SourcePasswords.default(new Map()), {
    meaning: 'the passwords of these users',
    must: 'such as billing=<at least 24 letters and digits>, separated by commas',
    secret: true,
  }),
  ...passwords(natsUsers, natsPassword, 'NATS user'),
});

const connectionSettings = {
  ...volume,
  DATABASE_ADMIN_URL: setting(z.url(), {
    meaning: 'the PostgreSQL database, as a superuser',
    must: 'a postgres:// URL',
    secret: true,
  }),
  NATS_URL: setting(NatsUrl, {
    meaning: 'the NATS server, with the user `admin` and its password',
    must: 'a nats:// or tls:// URL',
    secret: true,
  }),
  NATS_REPLICAS: setting(z.coerce.number().int().min(1).max(5).default(1), {
    meaning: 'the number of replicas of streams and buckets in a cluster',
    must: aNumber(1, 5),
  }),
};

/** For `restored`, after a restore. */
export const restoredSettings = z.object(connectionSettings);

/** For `make-room`, which forgets events that everybody has taken in. */
export const makeRoomSettings = z.object({ NATS_URL: connectionSettings.NATS_URL });

/** For `prepare`, which makes roles, schemas, streams and consumers. */
export const prepareSettings = z.object({
  ...connectionSettings,
  ...passwords(databaseServices, databasePassword, 'role of the service'),
});

/** The provisioner's settings, for all commands. */
export const settings = z.object({ ...natsSettings.shape, ...prepareSettings.shape });
