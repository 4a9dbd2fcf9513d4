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
import { ClientSecrets } from './authentication/client-addresses.js';
import type { FileLimits } from './files/file-bulkhead.js';
import type { Pace } from './http/body-clock.js';

/** The gateway's settings. */
export const gatewaySettings = z.object({
  ...commonSettings,
  PORT: setting(port.default(8080), {
    meaning: 'where the portal and the API listen',
    must: aPort,
    by: 'process',
  }),
  HOST: setting(z.string().default('0.0.0.0'), {
    meaning: 'the address at which they listen',
    must: 'an IP address',
    by: 'process',
  }),
  // The issuer of access tokens; never derived from a request.
  PUBLIC_URL: setting(publicUrl, publicUrlNote),
  ACTOR_SIGNING_KEY: setting(
    Ed25519PrivateKey.transform((key) => new ActorAssertionSigner(key)),
    {
      meaning: 'the private key by which the gateway states to the services who is asking',
      must: 'a private Ed25519 key (PKCS #8, DER, base64)',
      secret: true,
    },
  ),
  BODY_PATIENCE_SECONDS: setting(z.coerce.number().min(1).max(60).default(5), {
    meaning: 'how many seconds a body may take to arrive, beyond those that its size gives it',
    must: aNumber(1, 60),
  }),
  BODY_BYTES_PER_SECOND: setting(
    z.coerce.number().int().min(1_024).max(1_048_576).default(16_384),
    {
      meaning: 'for how many bytes of a body there is one more second',
      must: aNumber(1_024, 1_048_576),
    },
  ),
  FILES_PER_PERSON: cap(
    2,
    'how many photos one person may be sending at once, and as many imports',
  ),
  FILES_PER_ORGANIZATION: cap(4, 'the same, for one organisation'),
  FILES_AT_ONCE: cap(12, 'the same, for one gateway'),
  SHUTDOWN_SECONDS: cap(
    20,
    'how long what is under way may take once a gateway is to end; after that connections are cut',
    300,
  ),
  TRUSTED_PROXIES: setting(z.coerce.number().int().min(0).max(10).default(0), {
    meaning: 'how many proxies in front of the gateway are believed about the address of a client',
    must: aNumber(0, 10),
  }),
  TRUSTED_CLIENTS: setting(ClientSecrets, {
    meaning:
      'the secrets by which the backends of portals are known, which are then believed about the address of the person they speak for',
    must: 'secrets of at least 32 visible ASCII characters, with commas between them',
    secret: true,
  }),
});
export type GatewaySettings = z.output<typeof gatewaySettings>;
export { gatewaySettings as settings };

export const paceOf = (settings: GatewaySettings): Pace => ({
  patienceMs: settings.BODY_PATIENCE_SECONDS * 1_000,
  bytesPerSecond: settings.BODY_BYTES_PER_SECOND,
});

export const fileLimitsOf = (settings: GatewaySettings): FileLimits => ({
  perPerson: settings.FILES_PER_PERSON,
  perOrganization: settings.FILES_PER_ORGANIZATION,
  inAll: settings.FILES_AT_ONCE,
});
