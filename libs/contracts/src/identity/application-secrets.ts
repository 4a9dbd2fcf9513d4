import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { deliveryAttempts } from '../delivery-attempts.js';
import { ApplicationId, ApplicationSecretId, LogoutDeliveryId, UserId } from '../ids.js';
import { problem } from '../problem.js';
import { NotFound, PermissionDenied } from '../problems.js';
import { Instant } from '../scalar.js';
import { ExpiryInThePast } from '../tenant-access/api-keys.js';
import { DepartmentBound } from '../tenant-access/departments.js';

const application = z.strictObject({ applicationId: ApplicationId });
const path = '/applications/:applicationId';
const access = 'applications:manage';

export class TooManySecrets extends problem({
  code: 'too-many-secrets',
  kind: 'conflict',
  title: 'Too many secrets',
  detail: 'An application can have two valid secrets, so that one can replace the other.',
  remedy: 'Delete the secret that is no longer used.',
}) {}

export class PublicClient extends problem({
  code: 'public-client',
  kind: 'conflict',
  title: 'The application has no secrets',
  detail: 'Single-page and native applications cannot keep a secret. They use PKCE alone.',
  remedy: 'Register a web application for a program that runs on a server.',
}) {}

export class KeysInsteadOfSecrets extends problem({
  code: 'keys-instead-of-secrets',
  kind: 'conflict',
  title: 'The application authenticates by keys',
  detail: 'An application with a JWK set has no secrets.',
  remedy: 'Set `jwks` to null first.',
}) {}

export const createApplicationSecret = call('identity', 'create-application-secret', {
  summary: 'Create a secret for an application',
  description:
    'The response contains the secret, which is shown only once. Two can be valid at a time. For a machine application, the caller has to be permitted to manage its service account.',
  http: { method: 'POST', path: `${path}/secrets`, status: 201 },
  access,
  replay: 'reject',
  input: application.extend({
    expiresAt: Instant.nullable().default(null).describe('Null for a secret that does not expire.'),
  }),
  output: z.object({
    id: ApplicationSecretId,
    clientSecret: z.string(),
    createdAt: Instant,
    expiresAt: Instant.nullable(),
  }),
  problems: [
    ...[DepartmentBound, NotFound, PermissionDenied, PublicClient],
    ...[KeysInsteadOfSecrets, TooManySecrets, ExpiryInThePast],
  ],
});

export const deleteApplicationSecret = call('identity', 'delete-application-secret', {
  summary: 'Delete a secret of an application',
  description: 'The access tokens that a machine application got with it end at once.',
  http: { method: 'DELETE', path: `${path}/secrets/:secretId`, status: 204 },
  access,
  input: application.extend({ secretId: ApplicationSecretId }),
  output: NoContent,
  problems: [DepartmentBound, NotFound],
});

/** A logout token for an application, and its attempts. */
export const LogoutDelivery = z.object({
  id: LogoutDeliveryId,
  userId: UserId,
  status: z.enum(['queued', 'delivered', 'failed']),
  ...deliveryAttempts,
});
export type LogoutDelivery = z.infer<typeof LogoutDelivery>;

export const listLogoutDeliveries = call('identity', 'list-logout-deliveries', {
  summary: 'List the logout tokens sent to an application',
  description: 'Of the last 30 days, newest first.',
  http: { method: 'GET', path: `${path}/logout-deliveries` },
  access,
  input: PageQuery.omit({ q: true }).extend({ applicationId: ApplicationId }),
  output: pageOf(LogoutDelivery),
  problems: [DepartmentBound, NotFound],
});
