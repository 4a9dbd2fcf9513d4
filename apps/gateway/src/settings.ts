import { ActorStatementSigner } from '@gatehouse/platform/calls';
import { commonSettings, Ed25519PrivateKey } from '@gatehouse/platform/process';
import { z } from 'zod';
import { ClientSecrets } from './authentication/client-addresses.js';
import type { FileLimits } from './files/file-places.js';
import type { Pace } from './http/body-clock.js';

export const gatewaySettings = z.object({
  ...commonSettings,
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().default('0.0.0.0'),
  /** Where people reach the gateway: the issuer of the access tokens, and never taken from a request. */
  PUBLIC_URL: z.url(),
  /** The private Ed25519 key (PKCS #8, DER, base64) by which the gateway states who is asking. */
  ACTOR_SIGNING_KEY: Ed25519PrivateKey.transform((key) => new ActorStatementSigner(key)),
  /** How long a body may take to arrive: so many seconds, and one more for each so many bytes of it. */
  BODY_PATIENCE_SECONDS: z.coerce.number().min(1).max(60).default(5),
  BODY_BYTES_PER_SECOND: z.coerce.number().int().min(1_024).max(1_048_576).default(16_384),
  /** How many files may be on their way at once: photos, and as many imports. */
  FILES_PER_PERSON: z.coerce.number().int().min(1).default(2),
  FILES_PER_ORGANIZATION: z.coerce.number().int().min(1).default(4),
  FILES_AT_ONCE: z.coerce.number().int().min(1).default(12),
  /** How long what is under way may take once the gateway is to end; after that connections are cut. */
  SHUTDOWN_SECONDS: z.coerce.number().int().min(1).max(300).default(20),
  /** How many proxies in front may be believed about the address of a client. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /**
   * The secrets by which the backends of portals are known, with commas between them. Who brings one is believed about the address of the
   * person it speaks for.
   */
  TRUSTED_CLIENTS: ClientSecrets,
});
export type GatewaySettings = z.output<typeof gatewaySettings>;

export const paceOf = (settings: GatewaySettings): Pace => ({
  patienceMs: settings.BODY_PATIENCE_SECONDS * 1_000,
  bytesPerSecond: settings.BODY_BYTES_PER_SECOND,
});

export const fileLimitsOf = (settings: GatewaySettings): FileLimits => ({
  perPerson: settings.FILES_PER_PERSON,
  perOrganization: settings.FILES_PER_ORGANIZATION,
  inAll: settings.FILES_AT_ONCE,
});
