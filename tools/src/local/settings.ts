import { resolve } from 'node:path';
import { EventSources } from '@gatehouse/platform/process';
import { z } from 'zod';
import { Failure } from './failure.js';
import { projectRoot } from './project.js';

// What the table and a refusal say about a setting: what it means, its default, what it must be.
const said = (meaning: string, shown: string, must: string) => ({ meaning, default: shown, must });

const port = z.coerce.number().int().min(1).max(65_535);
const aPort = 'a number from 1 to 65535';
const urlOf = (protocol: RegExp) => z.url({ protocol }).optional();
const cap = (usually: number, meaning: string) =>
  z.coerce
    .number()
    .int()
    .min(1)
    .default(usually)
    .meta(said(meaning, String(usually), 'a number from 1'));
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const settingsSchema = z.object({
  PORT: port
    .default(8080)
    .meta(said('where the portal and the API listen; gateway i on PORT + i - 1', '8080', aPort)),
  HOST: z
    .union([z.ipv4(), z.ipv6(), z.literal('localhost')])
    .default('127.0.0.1')
    .meta(
      said(
        'the address at which the gateways listen; where others reach it, the operator gets a password of their own and there is no demonstration data',
        '127.0.0.1',
        'an IP address, such as 0.0.0.0',
      ),
    ),
  MAIL_WEB_PORT: port
    .default(1080)
    .meta(said('where the mail catcher has its page, and its list at /api/email', '1080', aPort)),
  GATEHOUSE_DATA: z
    .string()
    .optional()
    .meta(said('the folder of all data, seen from the current folder', '.gatehouse', 'a folder')),
  DATABASE_URL: urlOf(/^postgres(ql)?$/).meta(
    said('a PostgreSQL to use, as a superuser, instead of an own one', '', 'a postgres:// URL'),
  ),
  NATS_URL: urlOf(/^(nats|tls)$/).meta(
    said('a NATS with JetStream to use instead of an own one', '', 'a nats:// or tls:// URL'),
  ),
  SMTP_URL: urlOf(/^smtps?$/).meta(
    said('a mail server to use instead of the mail catcher', '', 'an smtp:// or smtps:// URL'),
  ),
  S3_URL: urlOf(/^https?$/).meta(
    said(
      'a bucket in which photos lie in the end, instead of PostgreSQL',
      '',
      'https://<access key>:<secret>@<host>/<bucket>?region=<region>',
    ),
  ),
  PUBLIC_URL: urlOf(/^https?$/).meta(
    said('the address in the links of mails', 'http://localhost:PORT', 'an http(s):// URL'),
  ),
  OPERATOR_EMAIL: z
    .email()
    .default('operator@gatehouse.local')
    .meta(said('the address of the first operator', 'operator@gatehouse.local', 'an address')),
  OPERATOR_PASSWORD: z
    .string()
    .min(12)
    .optional()
    .meta(
      said(
        'the password of the first operator; made up at the first start where HOST is reached by others',
        'operator-password-for-local-use',
        'at least 12 characters long',
      ),
    ),
  SIGN_IN_FAILURES_PER_ACCOUNT: cap(
    10,
    'how many wrong passwords at one account are free within 15 minutes, before each next one has to wait longer',
  ),
  SIGN_IN_FAILURES_PER_ADDRESS: cap(100, 'the same, from one IP address at any accounts'),
  PASSWORD_RESETS_PER_HOUR: cap(
    5,
    'how many links to set a new password go to one address within an hour',
  ),
  MAILS_PER_HOUR: cap(10, 'how many mails go to one address within an hour; those beyond wait'),
  INVITATIONS_PER_ORGANIZATION: cap(
    500,
    'how many invitations go out for one organisation within an hour',
  ),
  INVITATIONS_PER_INVITER: cap(200, 'the same, for one person in it'),
  INVITATIONS_PER_ADDRESS: cap(10, 'the same, for it to one address'),
  AUDIT_CHECKPOINT_SECONDS: cap(
    60,
    'how many seconds what happened may stay unsigned in the chains of audit',
  ),
  MAIL_EVENTS_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{32,86}={0,2}(,whsec_[A-Za-z0-9+/]{32,86}={0,2})*$/)
    .optional()
    .meta(
      said(
        'with what mail providers sign the bounces that they report (Standard Webhooks); made up at the first start unless told',
        '',
        'whsec_ and 24 to 64 bytes in base64; several with commas between them',
      ),
    ),
  WEBHOOK_RETRY_WAITS: z
    .string()
    .regex(/^\d+(?:,\d+)*$/)
    .optional()
    .meta(
      said(
        'how long to wait after each attempt at a webhook that fails, in seconds; after the last it is given up',
        '5,300,1800,7200,18000,36000,36000',
        'numbers, parted by commas',
      ),
    ),
  WEBHOOK_PRIVATE_NETWORKS: z
    .string()
    .regex(/^[\da-f.:]+\/\d+(?:,[\da-f.:]+\/\d+)*$/i)
    .optional()
    .meta(
      said(
        'networks that webhooks may reach though they are not public, and without https',
        '',
        'networks such as 10.1.0.0/16, parted by commas',
      ),
    ),
  EVENT_SOURCES: z
    .string()
    .refine((text) => EventSources.safeParse(text).success)
    .default('demo=*')
    .meta(
      said(
        'who else may publish events, and to which organisations; their credentials are in the file event-sources.json of the data folder',
        'demo=*',
        'names of small letters, digits and dashes, parted by commas, each with = and the ids of organisations (parted by +) or *',
      ),
    ),
  LOG_LEVEL: z
    .enum(logLevels)
    .optional()
    .meta(said('how much the services log', 'info', `one of ${logLevels.join(', ')}`)),
  OTEL_EXPORTER_OTLP_ENDPOINT: urlOf(/^https?$/).meta(
    said('where traces are sent, by OTLP over HTTP', '', 'an http(s):// URL'),
  ),
});

/** The settings of a start, checked, with the data folder as a whole path. */
export type Settings = z.infer<typeof settingsSchema> & {
  GATEHOUSE_DATA: string;
  PUBLIC_URL: string;
};

/** Who else may publish events. */
export const sourceNames = ({ EVENT_SOURCES }: Pick<Settings, 'EVENT_SOURCES'>): string[] => [
  ...EventSources.parse(EVENT_SOURCES).keys(),
];

const saidSchema = z.object({ meaning: z.string(), default: z.string(), must: z.string() });

/** Each setting that the environment can make: its name, meaning, default, and what it must be. */
export const settingsTable = Object.entries(settingsSchema.shape).map(([name, field]) => ({
  name,
  ...saidSchema.parse(field.meta()),
}));

/**
 * Reads the settings from an environment; `callerFolder` is where a relative data folder starts.
 * An empty variable counts as one that is not set.
 */
export function readSettings(environment: NodeJS.ProcessEnv, callerFolder: string): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = settingsSchema.safeParse(given);
  if (!result.success) {
    const names = new Set(result.error.issues.map(({ path }) => path[0]));
    const wrong = settingsTable.filter(({ name }) => names.has(name));
    throw new Failure(`${wrong.map(({ name, must }) => `${name} must be ${must}`).join('; ')}.`);
  }
  const settings = result.data;
  return {
    ...settings,
    PUBLIC_URL: settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`,
    GATEHOUSE_DATA:
      settings.GATEHOUSE_DATA === undefined
        ? resolve(projectRoot, '.gatehouse')
        : resolve(callerFolder, settings.GATEHOUSE_DATA),
  };
}
