import { z } from 'zod';
import { Area, OrganizationKind } from '../actor.js';
import { call } from '../call.js';
import {
  ApplicationSecretId,
  DepartmentId,
  MembershipId,
  OrganizationId,
  ProviderId,
  ServiceAccountId,
  SessionId,
  UserId,
} from '../ids.js';
import { KnownPermissions, PlatformRole } from '../permissions.js';
import { Epochs } from '../tenant-access/organizations.js';

/** The audience of access tokens. */
export const ACCESS_TOKEN_AUDIENCE = 'gatehouse';

/** The `typ` of access tokens (RFC 9068), which distinguishes them from our other tokens. */
export const ACCESS_TOKEN_TYPE = 'at+jwt';

/** The key that a token is bound to (RFC 9449): its SHA-256 thumbprint. */
const Confirmation = z.object({ jkt: z.string() });

/** What the token of an application can be revoked by: its grant, or for a machine the token itself. */
const Grant = z.string();

/** The claims of an access token, besides `iss` and `aud`. */
export const AccessTokenClaims = z.object({
  sub: UserId,
  sid: SessionId,
  membership: MembershipId,
  organization: OrganizationId,
  organizationKind: OrganizationKind,
  provider: ProviderId.nullable(),
  department: DepartmentId.nullable(),
  platformRole: PlatformRole,
  permissions: KnownPermissions,
  areas: z.array(Area),
  termsAccepted: z.boolean(),
  epochs: Epochs,
  grant: Grant.optional(),
  cnf: Confirmation.optional(),
  iat: z.number(),
  exp: z.number(),
});

export type AccessTokenClaims = z.infer<typeof AccessTokenClaims>;

/** The claims of a machine application's access token. Its permissions are looked up, as with an API key. */
export const MachineTokenClaims = z.object({
  sub: ServiceAccountId,
  organization: OrganizationId,
  /** The secret, or set of keys, with which the application got it. */
  credential: ApplicationSecretId,
  grant: Grant.optional(),
  cnf: Confirmation.optional(),
  iat: z.number(),
  exp: z.number(),
});

export type MachineTokenClaims = z.infer<typeof MachineTokenClaims>;

export const getSigningKeys = call('identity', 'get-signing-keys', {
  summary: 'Get the public keys that verify access tokens (RFC 7517)',
  access: 'anyone',
  input: z.strictObject({}),
  output: z.object({ keys: z.array(z.record(z.string(), z.unknown())) }),
  problems: [],
});
