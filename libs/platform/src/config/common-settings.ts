import { z } from 'zod';
import { Ed25519PublicKeys } from './key-settings.js';
import { setting } from './setting.js';

/** `nats://` encrypts if the server supports it, `tls://` always. */
export const NatsUrl = z.url({
  protocol: /^(?:nats|tls)$/,
  error: 'must be a nats:// or tls:// URL',
});

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** The allowed values of a number, for the reference. */
export const aNumber = (from: number, to?: number): string =>
  to === undefined ? `a number from ${from}` : `a number from ${from} to ${to}`;

export const port = z.coerce.number().int().min(0).max(65_535);
export const aPort = aNumber(0, 65_535);

/** A positive integer with a default. */
export const cap = (usually: number, meaning: string, most = 1_000_000) =>
  setting(z.coerce.number().int().min(1).max(most).default(usually), {
    meaning,
    must: aNumber(1, most),
  });

/** The URL of the portal, never taken from a request. */
export const publicUrl = z.url({ protocol: /^https?$/ });
export const publicUrlNote = {
  meaning: 'the URL of the portal: used in links, and as the issuer of access tokens',
  must: 'an http(s):// URL',
};

/** Settings that every service has. */
export const commonSettings = {
  NATS_URL: setting(NatsUrl, {
    meaning: "the NATS server, with the service's user and password",
    must: 'a nats:// URL, or tls:// to require encryption',
    secret: true,
  }),
  OPS_HOST: setting(z.string().optional(), {
    meaning: 'the address on which health and metrics are served',
    must: 'an IP address',
    shown: 'all addresses; 127.0.0.1 with npm start',
    by: 'process',
  }),
  OPS_PORT: setting(port.default(9464), {
    meaning: 'the port of health and metrics; `npm start` chooses one for each process',
    must: aPort,
    by: 'process',
  }),
  LOG_LEVEL: setting(z.enum(logLevels).default('info'), {
    meaning: 'the log level',
    must: `one of ${logLevels.join(', ')}`,
  }),
  OTEL_EXPORTER_OTLP_ENDPOINT: setting(z.url({ protocol: /^https?$/ }).optional(), {
    meaning: 'the OTLP/HTTP endpoint for traces; unset: traces are not exported',
    must: 'an http(s):// URL',
  }),
};

/** Settings of a service that answers calls and keeps data. */
export const serviceSettings = {
  ...commonSettings,
  DATABASE_URL: setting(z.url(), {
    meaning: "the PostgreSQL database, with the service's role and password",
    must: 'a postgres:// URL',
    secret: true,
  }),
  DATABASE_POOL_SIZE: cap(10, 'the size of the PostgreSQL connection pool of each process', 100),
  EVENT_DELIVERIES: cap(
    10,
    'how often an event is attempted before it becomes a dead letter; ten attempts take about 40 s',
    100,
  ),
  // Actor assertions must be signed with the private key.
  ACTOR_VERIFICATION_KEY: setting(Ed25519PublicKeys, {
    meaning:
      "the gateway's public key, which verifies actor assertions; during rotation the old and the new one",
    must: 'a public Ed25519 key (SPKI, DER, base64); several separated by commas',
    secret: true,
  }),
};
