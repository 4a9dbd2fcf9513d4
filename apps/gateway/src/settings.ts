import { ActorAssertionSigner } from '@gatehouse/platform/rpc';
import {
  aNumber,
  aPort,
  cap,
  commonSettings,
  Ed25519PrivateKey,
  port,
  publicUrl,
  publicUrlNote,
  setting,
} from '@gatehouse/platform/config';
import { z } from 'zod';
import { TrustedClients } from './authentication/client-addresses.js';
import type { FileLimits } from './files/file-bulkhead.js';
import type { Pace } from './http/body-clock.js';

/** The settings of the gateway. */
export const gatewaySettings = z.object({
  ...commonSettings,
  PORT: setting(port.default(8080), {
    meaning: 'the port of the portal and the API',
    must: aPort,
    by: 'process',
  }),
  HOST: setting(z.string().default('0.0.0.0'), {
    meaning: 'the address on which the gateway listens',
    must: 'an IP address',
    by: 'process',
  }),
  // Never taken from a request.
  PUBLIC_URL: setting(publicUrl, publicUrlNote),
  ACTOR_SIGNING_KEY: setting(
    Ed25519PrivateKey.transform((key) => new ActorAssertionSigner(key)),
    {
      meaning: 'the private key with which the gateway signs actor assertions',
      must: 'a private Ed25519 key (PKCS #8, DER, base64)',
      secret: true,
    },
  ),
  BODY_TIMEOUT_SECONDS: setting(z.coerce.number().min(1).max(60).default(5), {
    meaning: 'how many seconds a request body may take, in addition to the time for its size',
    must: aNumber(1, 60),
  }),
  BODY_BYTES_PER_SECOND: setting(
    z.coerce.number().int().min(1_024).max(1_048_576).default(16_384),
    {
      meaning: 'the minimum rate of a request body: one more second for this many bytes',
      must: aNumber(1_024, 1_048_576),
    },
  ),
  FILES_PER_PERSON: cap(2, 'concurrent photo uploads per user, and as many imports'),
  FILES_PER_ORGANIZATION: cap(4, 'the same per organization'),
  FILES_AT_ONCE: cap(12, 'the same per gateway process'),
  TOKEN_REQUESTS_PER_MINUTE: cap(
    12_000,
    'requests of one IP address to the OAuth endpoints for programs (token, introspection and others) within a minute, per gateway process',
  ),
  SHUTDOWN_SECONDS: cap(
    20,
    'how long requests may take during a shutdown, in seconds; then connections are closed',
    300,
  ),
  TRUSTED_PROXIES: setting(z.coerce.number().int().min(0).max(10).default(0), {
    meaning: 'the number of trusted proxies in front of the gateway, for client addresses',
    must: aNumber(0, 10),
  }),
  TRUSTED_CLIENTS: setting(TrustedClients, {
    meaning:
      'who may state the addresses of the users they sign in: the secrets of portal backends, and organizations for their API keys',
    must: 'secrets of at least 32 visible ASCII characters, and organization:<id> or organization:*, separated by commas',
    secret: true,
  }),
});
export type GatewaySettings = z.output<typeof gatewaySettings>;
export { gatewaySettings as settings };

export const paceOf = (settings: GatewaySettings): Pace => ({
  timeoutMs: settings.BODY_TIMEOUT_SECONDS * 1_000,
  bytesPerSecond: settings.BODY_BYTES_PER_SECOND,
});

export const fileLimitsOf = (settings: GatewaySettings): FileLimits => ({
  perPerson: settings.FILES_PER_PERSON,
  perOrganization: settings.FILES_PER_ORGANIZATION,
  inAll: settings.FILES_AT_ONCE,
});
