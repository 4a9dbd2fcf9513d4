import { resolve } from 'node:path';
import type { ServiceName } from '@gatehouse/contracts';
import {
  aNumber,
  describeSettings,
  EventSources,
  misspelledSettings,
  environmentValues,
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
  variablesOf,
  withFilesFrom,
  type ServiceSettings,
} from './service-settings.js';

const port = z.coerce.number().int().min(1).max(65_535);
const aPort = aNumber(1, 65_535);

/** The settings of `npm start` itself; services declare their own. */
export const startSettings = z.object({
  PORT: setting(port.default(8080), {
    meaning: 'the port of the portal and the API; gateway i listens on PORT + i - 1',
    must: aPort,
  }),
  HOST: setting(z.union([z.ipv4(), z.ipv6(), z.literal('localhost')]).default('127.0.0.1'), {
    meaning:
      'the address on which the gateways listen; if others can reach it, the operator gets a random password and there is no demonstration data',
    must: 'an IP address, such as 0.0.0.0',
  }),
  MAIL_WEB_PORT: setting(port.default(1080), {
    meaning: "the port of the mail catcher's web page, and of its list at /api/email",
    must: aPort,
  }),
  GATEHOUSE_DATA: setting(z.string().optional(), {
    meaning: 'the data folder, relative to the current folder',
    must: 'a folder',
    shown: '.gatehouse',
  }),
  DATABASE_URL: setting(z.url({ protocol: /^postgres(ql)?$/ }).optional(), {
    meaning: 'the superuser URL of a PostgreSQL to use instead of the built-in one',
    must: 'a postgres:// URL',
  }),
  NATS_URL: setting(z.url({ protocol: /^(nats|tls)$/ }).optional(), {
    meaning: 'a NATS with JetStream to use instead of the built-in one',
    must: 'a nats:// or tls:// URL',
  }),
  NATS_VOLUME_BYTES: setting(
    z.coerce
      .number()
      .int()
      .min(2 ** 26)
      .optional(),
    {
      meaning: "the size of JetStream's volume, of which 80 % are used",
      must: `${aNumber(2 ** 26)} (64 MiB)`,
      shown: 'half of the disk, at most 10 GiB',
    },
  ),
  SMTP_URL: setting(z.url({ protocol: /^smtps?$/ }).optional(), {
    meaning: 'a mail server to use instead of the mail catcher',
    must: 'an smtp:// or smtps:// URL',
  }),
  PUBLIC_URL: setting(publicUrl.optional(), { ...publicUrlNote, shown: 'http://localhost:PORT' }),
  OPERATOR_EMAIL: setting(z.email().default('operator@gatehouse.local'), {
    meaning: 'the address of the first operator',
    must: 'an email address',
  }),
  OPERATOR_PASSWORD: setting(z.string().min(12).optional(), {
    meaning:
      'the password of the first operator; generated at the first start if others can reach HOST',
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
        'external services that may publish events, and to which organizations; their credentials are in event-sources.json in the data folder',
      must: 'comma-separated names of lower-case letters, digits and dashes, each followed by = and organization ids (separated by +) or *',
    },
  ),
});

/** Validated settings of a start, with an absolute data folder. */
export type Settings = z.infer<typeof startSettings> & {
  GATEHOUSE_DATA: string;
  PUBLIC_URL: string;
  /** Further settings for each service, passed on as they are. */
  ofServices: Readonly<Record<ServiceName, Readonly<Record<string, string>>>>;
  /** One warning for each variable that looks like a misspelled setting. */
  warnings: string[];
};

/** External services that may publish events. */
export const sourceNames = ({ EVENT_SOURCES }: Pick<Settings, 'EVENT_SOURCES'>): string[] => [
  ...EventSources.parse(EVENT_SOURCES).keys(),
];

const own = Object.keys(startSettings.shape);

/** A service's settings that the start passes on: all except those it uses itself. */
export const passedOn = (schema: z.ZodObject): string[] =>
  describeSettings(schema)
    .filter(({ name, by }) => !own.includes(name) && by !== 'npm start')
    .map(({ name }) => name);

/**
 * Reads the settings from an environment; relative paths start at `callerFolder`.
 * Empty variables count as unset.
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
  const settings = startSettings.parse(environmentValues(own, env));
  const entries = Object.entries(services).map(([service, schema]) => [
    service,
    variablesOf(passedOn(schema), env),
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
