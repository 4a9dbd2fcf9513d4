import { resolve } from 'node:path';
import {
  aNumber,
  describeSettings,
  EventSources,
  misspelledSettings,
  given,
  publicUrl,
  publicUrlNote,
  sentenceOf,
  setting,
} from '@gatehouse/platform/config';
import { z } from 'zod';
import { Failure } from './failure.js';
import { projectRoot } from './project.js';
import {
  allOf,
  refusedBy,
  saidOf,
  withFilesFrom,
  type ServiceSettings,
} from './service-settings.js';
import type { ServiceName } from './service-names.js';

const port = z.coerce.number().int().min(1).max(65_535);
const aPort = aNumber(1, 65_535);

/** What the start itself is told. What the services are told beyond it they declare themselves. */
export const startSettings = z.object({
  PORT: setting(port.default(8080), {
    meaning: 'where the portal and the API listen; gateway i on PORT + i - 1',
    must: aPort,
  }),
  HOST: setting(z.union([z.ipv4(), z.ipv6(), z.literal('localhost')]).default('127.0.0.1'), {
    meaning:
      'the address at which the gateways listen; where others reach it, the operator gets a password of their own and there is no demonstration data',
    must: 'an IP address, such as 0.0.0.0',
  }),
  MAIL_WEB_PORT: setting(port.default(1080), {
    meaning: 'where the mail catcher has its page, and its list at /api/email',
    must: aPort,
  }),
  GATEHOUSE_DATA: setting(z.string().optional(), {
    meaning: 'the folder of all data, seen from the current folder',
    must: 'a folder',
    shown: '.gatehouse',
  }),
  DATABASE_URL: setting(z.url({ protocol: /^postgres(ql)?$/ }).optional(), {
    meaning: 'a PostgreSQL to use, as a superuser, instead of an own one',
    must: 'a postgres:// URL',
  }),
  NATS_URL: setting(z.url({ protocol: /^(nats|tls)$/ }).optional(), {
    meaning: 'a NATS with JetStream to use instead of an own one',
    must: 'a nats:// or tls:// URL',
  }),
  NATS_VOLUME_BYTES: setting(
    z.coerce
      .number()
      .int()
      .min(2 ** 26)
      .optional(),
    {
      meaning: 'the size of the volume that JetStream has: 80 % of it are used',
      must: `${aNumber(2 ** 26)} (64 MiB)`,
      shown: 'half of the disk, 10 GiB at most',
    },
  ),
  SMTP_URL: setting(z.url({ protocol: /^smtps?$/ }).optional(), {
    meaning: 'a mail server to use instead of the mail catcher',
    must: 'an smtp:// or smtps:// URL',
  }),
  PUBLIC_URL: setting(publicUrl.optional(), { ...publicUrlNote, shown: 'http://localhost:PORT' }),
  OPERATOR_EMAIL: setting(z.email().default('operator@gatehouse.local'), {
    meaning: 'the address of the first operator',
    must: 'an address',
  }),
  OPERATOR_PASSWORD: setting(z.string().min(12).optional(), {
    meaning:
      'the password of the first operator; made up at the first start where HOST is reached by others',
    must: 'at least 12 characters long',
    shown: 'operator-password-for-local-use',
  }),
  EVENT_SOURCES: setting(
    z
      .string()
      .refine((text) => EventSources.safeParse(text).success)
      .default('demo=*'),
    {
      meaning:
        'who else may publish events, and to which organisations; their credentials are in the file event-sources.json of the data folder',
      must: 'names of small letters, digits and dashes, parted by commas, each with = and the ids of organisations (parted by +) or *',
    },
  ),
});

/** The settings of a start, checked, with the data folder as a whole path. */
export type Settings = z.infer<typeof startSettings> & {
  GATEHOUSE_DATA: string;
  PUBLIC_URL: string;
  /** What the environment says to each service beyond that; the service makes sense of it. */
  ofServices: Readonly<Record<ServiceName, Readonly<Record<string, string>>>>;
  /** A sentence for each variable that looks like a setting and is none. */
  warnings: string[];
};

/** Who else may publish events. */
export const sourceNames = ({ EVENT_SOURCES }: Pick<Settings, 'EVENT_SOURCES'>): string[] => [
  ...EventSources.parse(EVENT_SOURCES).keys(),
];

const own = Object.keys(startSettings.shape);

/** The settings of a service that the start passes on as it was told them: all but those that it makes sense of itself. */
export const passedOn = (schema: z.ZodObject): string[] =>
  describeSettings(schema)
    .filter(({ name, by }) => !own.includes(name) && by !== 'npm start')
    .map(({ name }) => name);

/**
 * Reads the settings from an environment; `callerFolder` is where a relative folder or file starts.
 * An empty variable counts as one that is not set.
 */
export function readSettings(
  environment: NodeJS.ProcessEnv,
  callerFolder: string,
  services: ServiceSettings,
): Settings {
  const known = [...own, ...allOf(services).map(({ name }) => name)];
  const env = withFilesFrom(callerFolder, known, environment);
  const refused = [
    ...refusedBy(startSettings, env),
    ...Object.values(services)
      .flatMap((schema) => refusedBy(schema, env))
      .filter(({ name }) => !own.includes(name)),
  ];
  if (refused.length > 0) {
    const sentences = refused.map(({ name, must }) => `${name} must be ${must}`);
    throw new Failure(`${[...new Set(sentences)].join('; ')}.`);
  }
  const settings = startSettings.parse(given(own, env));
  const entries = Object.entries(services).map(([service, schema]) => [
    service,
    saidOf(passedOn(schema), env),
  ]);
  return {
    ...settings,
    PUBLIC_URL: settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`,
    GATEHOUSE_DATA:
      settings.GATEHOUSE_DATA === undefined
        ? resolve(projectRoot, '.gatehouse')
        : resolve(callerFolder, settings.GATEHOUSE_DATA),
    ofServices: Object.fromEntries(entries) as Settings['ofServices'],
    warnings: misspelledSettings(environment, known).map(sentenceOf),
  };
}
