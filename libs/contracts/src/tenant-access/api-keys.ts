import { z } from 'zod';
import { ServiceAccountActor } from '../actor.js';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { event } from '../event.js';
import { ApiKeyId, OrganizationId, ServiceAccountId } from '../ids.js';
import { Permission } from '../permissions.js';
import { problem } from '../problem.js';
import { NotFound, NotSignedIn, PermissionDenied, SessionEnded } from '../problems.js';
import { Instant, line } from '../scalar.js';
import { DepartmentBound } from './departments.js';
import { Epochs } from './organizations.js';

/** IP networks in CIDR notation, such as `203.0.113.0/24` (RFC 4632, RFC 4291). */
const Network = z.union([z.cidrv4(), z.cidrv6()], {
  error: 'must be an IP network in CIDR notation, such as 203.0.113.0/24',
});
const Networks = z.array(Network).max(50);

/** A credential of a service account. The key itself is not stored. */
export const ApiKey = z.object({
  id: ApiKeyId,
  name: z.string(),
  permissions: z
    .array(Permission)
    .describe('It may do what both these and the roles of the service account permit.'),
  expiresAt: Instant.nullable(),
  networks: z
    .array(z.string())
    .nullable()
    .describe('The only networks from which it works; null for all.'),
  createdAt: Instant,
  lastUsedAt: Instant.nullable().describe('Accurate to about two minutes.'),
});

export type ApiKey = z.infer<typeof ApiKey>;

export const NewApiKey = ApiKey.extend({
  key: z
    .string()
    .describe(
      '`ghk_`, 256 random bits and a checksum, in base 62. Send it as `Authorization: Bearer`.',
    ),
});

export type NewApiKey = z.infer<typeof NewApiKey>;

export class PermissionNotHeld extends problem<{ permission: string }>({
  code: 'permission-not-held',
  kind: 'invalid',
  at: ({ permission }) => ({ fields: ['permissions'], value: permission }),
  title: 'The service account lacks a permission',
  detail: ({ permission }) => `The roles of the service account do not permit ${permission}.`,
  remedy: 'Give the service account a role with this permission first.',
}) {}

export class ExpiryInThePast extends problem({
  code: 'expiry-in-the-past',
  kind: 'invalid',
  at: () => ({ fields: ['expiresAt'] }),
  title: 'Expiry in the past',
  detail: 'What is created would have expired already.',
  remedy: 'Choose a later time, or omit `expiresAt`.',
}) {}

export class TooManyApiKeys extends problem({
  code: 'too-many-api-keys',
  kind: 'conflict',
  title: 'Too many API keys',
  detail: 'A service account can have up to 20 keys.',
  remedy: 'Delete a key that is no longer needed.',
}) {}

const ofAccount = { serviceAccountId: ServiceAccountId };

export const listApiKeys = call('tenant-access', 'list-api-keys', {
  summary: "List a service account's API keys",
  description: 'Oldest first.',
  http: { method: 'GET', path: '/service-accounts/:serviceAccountId/keys' },
  access: 'service-accounts:manage',
  input: PageQuery.omit({ q: true }).extend(ofAccount),
  output: pageOf(ApiKey),
  problems: [DepartmentBound, NotFound],
});

export const createApiKey = call('tenant-access', 'create-api-key', {
  summary: 'Create an API key',
  description:
    'The response contains the key, which is shown only once. A service account can have several, so that one can replace another without a pause.',
  http: { method: 'POST', path: '/service-accounts/:serviceAccountId/keys', status: 201 },
  access: 'service-accounts:manage',
  replay: 'reject',
  input: z.strictObject({
    ...ofAccount,
    name: line(100),
    permissions: z.array(Permission).max(Permission.options.length),
    expiresAt: Instant.nullable().default(null),
    networks: Networks.min(1).nullable().default(null),
  }),
  output: NewApiKey,
  problems: [
    ...[DepartmentBound, NotFound, PermissionDenied, PermissionNotHeld],
    ...[ExpiryInThePast, TooManyApiKeys],
  ],
});

export const deleteApiKey = call('tenant-access', 'delete-api-key', {
  summary: 'Delete an API key',
  description: 'It stops working immediately.',
  http: { method: 'DELETE', path: '/service-accounts/:serviceAccountId/keys/:keyId', status: 204 },
  access: 'service-accounts:manage',
  invalidatesToken: true,
  input: z.strictObject({ ...ofAccount, keyId: ApiKeyId }),
  output: NoContent,
  problems: [DepartmentBound, NotFound, PermissionDenied],
});

/** What a service account may do right now, and what that was decided on. */
export const ServiceAccountAdmission = z.object({
  actor: ServiceAccountActor.omit({ keyId: true }),
  epochs: Epochs,
});

export type ServiceAccountAdmission = z.infer<typeof ServiceAccountAdmission>;

export const admitServiceAccount = call('tenant-access', 'admit-service-account', {
  summary: 'Decide what an application may do that acts as a service account',
  access: 'internal',
  readOnly: true,
  input: z.strictObject({ organizationId: OrganizationId, serviceAccountId: ServiceAccountId }),
  output: ServiceAccountAdmission,
  problems: [NotSignedIn, SessionEnded],
});

export const checkServiceAccount = call('tenant-access', 'check-service-account', {
  summary: 'Check that the caller may have a service account act for them',
  access: 'service-accounts:manage',
  readOnly: true,
  input: z.strictObject({ serviceAccountId: ServiceAccountId }),
  output: NoContent,
  problems: [DepartmentBound, NotFound, PermissionDenied],
});

/** What a key permits right now, and what it was decided on. */
export const ApiKeyAdmission = z.object({
  actor: ServiceAccountActor,
  epochs: Epochs,
  expiresAt: Instant.nullable(),
  networks: z.array(z.string()).nullable(),
});

export type ApiKeyAdmission = z.infer<typeof ApiKeyAdmission>;

export const admitApiKey = call('tenant-access', 'admit-api-key', {
  summary: 'Decide what the holder of an API key may do',
  access: 'internal',
  readOnly: true,
  input: z.strictObject({
    /** The SHA-256 of the key, in hex. */
    keyHash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  output: ApiKeyAdmission,
  problems: [NotSignedIn, SessionEnded],
});

export const recordApiKeyRefusal = call('tenant-access', 'record-api-key-refusal', {
  summary: 'Record that an API key was used from a network that it does not allow',
  access: 'internal',
  input: z.strictObject({ keyId: ApiKeyId, organizationId: OrganizationId, address: z.string() }),
  output: NoContent,
  problems: [NotFound],
});

/** A key as events name it. They outlive it, and are read by those who cannot look it up. */
const NamedKey = z.object({
  keyId: ApiKeyId,
  keyName: z.string(),
  serviceAccountId: ServiceAccountId,
  serviceAccountName: z.string(),
  organizationId: OrganizationId,
});

export const apiKeyCreated = event('tenant-access', 'api-key-created', {
  summary: 'An API key was created',
  data: NamedKey,
});

export const apiKeyRefused = event('tenant-access', 'api-key-refused', {
  summary: 'An API key was used from a network that it does not allow',
  data: NamedKey.extend({ address: z.string() }),
});
