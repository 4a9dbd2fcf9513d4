import { z } from 'zod';
import { Ed25519PublicKeys } from './key-settings.js';
import { setting } from './setting.js';

/** `nats://` encrypts where the server can, `tls://` does always. */
export const NatsUrl = z.url({
  protocol: /^(?:nats|tls)$/,
  error: 'must be a nats:// or tls:// URL',
});

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What the reference says of a number. */
export const aNumber = (from: number, to?: number): string =>
  to === undefined ? `a number from ${from}` : `a number from ${from} to ${to}`;

export const port = z.coerce.number().int().min(0).max(65_535);
export const aPort = aNumber(0, 65_535);

/** A number of at least one, with what it usually is, and what it means. */
export const cap = (usually: number, meaning: string, most = 1_000_000) =>
  setting(z.coerce.number().int().min(1).max(most).default(usually), {
    meaning,
    must: aNumber(1, most),
  });

/** Where people reach the portal: never taken from a request. */
export const publicUrl = z.url({ protocol: /^https?$/ });
export const publicUrlNote = {
  meaning: 'where people reach the portal: the address in links, and the issuer of access tokens',
  must: 'an http(s):// URL',
};

/** Settings that every service has. */
export const commonSettings = {
  NATS_URL: setting(NatsUrl, {
    meaning: 'the NATS server, with the user of the service and its password',
    must: 'a nats:// URL, or tls:// to refuse a server that does not encrypt',
    secret: true,
  }),
  OPS_HOST: setting(z.string().optional(), {
    meaning: 'the address at which health and metrics are served',
    must: 'an IP address',
    shown: 'every address; 127.0.0.1 under npm start',
    by: 'process',
  }),
  OPS_PORT: setting(port.default(9464), {
    meaning: 'the port of health and metrics; `npm start` chooses one for each process',
    must: aPort,
    by: 'process',
  }),
  LOG_LEVEL: setting(z.enum(logLevels).default('info'), {
    meaning: 'how much is logged',
    must: `one of ${logLevels.join(', ')}`,
  }),
  OTEL_EXPORTER_OTLP_ENDPOINT: setting(z.url({ protocol: /^https?$/ }).optional(), {
    meaning: 'where traces are sent, by OTLP over HTTP; nowhere unless set',
    must: 'an http(s):// URL',
  }),
};

/** Settings of a service that answers calls and keeps data. */
export const serviceSettings = {
  ...commonSettings,
  DATABASE_URL: setting(z.url(), {
    meaning: 'the PostgreSQL database, with the role of the service and its password',
    must: 'a postgres:// URL',
    secret: true,
  }),
  DATABASE_POOL_SIZE: cap(10, 'how many connections to PostgreSQL each process keeps', 100),
  EVENT_DELIVERIES: cap(
    10,
    'how often an event may fail before it goes to the dead letters; the waits between ten add up to 40 s',
    100,
  ),
  // Whoever states an actor must have signed it with the private half.
  ACTOR_VERIFICATION_KEY: setting(Ed25519PublicKeys, {
    meaning:
      "the gateway's public key, by which services know that it says who is asking; while it is being changed, the old and the new one",
    must: 'a public Ed25519 key (SPKI, DER, base64); several with commas between them',
    secret: true,
  }),
};
