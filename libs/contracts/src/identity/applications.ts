import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { ApplicationId, ApplicationSecretId, CustomerId, LogoutDeliveryId, UserId } from '../ids.js';
import { problem } from '../problem.js';
import { NotFound } from '../problems.js';
import { Instant, line } from '../scalar.js';
import { DepartmentBound } from '../tenant-access/departments.js';

/**
 * `web` applications run on a server and keep a secret; `single-page` and `native` ones run where their users can read them, so they have
 * none (RFC 6749, section 2.1).
 */
export const ApplicationKind = z.enum(['web', 'single-page', 'native']);
export type ApplicationKind = z.infer<typeof ApplicationKind>;

/** The scope that an access token for Gatehouse's own API needs. */
export const API_SCOPE = 'api';

export const ApplicationScope = z.enum(['openid', 'profile', 'email', 'organization', API_SCOPE]);
export type ApplicationScope = z.infer<typeof ApplicationScope>;

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const MAX_URIS = 20;

/**
 * An absolute URI that is compared character by character (RFC 9700, section 2.1): https, or http on a loopback address. It must be in
 * its normal form, so that no browser or proxy understands it differently than the comparison does.
 */
const ApplicationUri = z
  .string()
  .max(2_000)
  .refine((text) => URL.canParse(text), { error: 'must be an absolute URI', abort: true })
  .refine((text) => !text.includes('#'), 'must not have a fragment')
  .refine((text) => {
    const { username, password } = new URL(text);
    return username === '' && password === '';
  }, 'must not have credentials')
  .refine((text) => /^[\x21-\x7e]*$/.test(text) && isNormal(text), 'must be in normal form')
  .refine((text) => isSecure(new URL(text)), 'must use https, except on a loopback address');

const isNormal = (text: string): boolean => {
  const { href, origin, pathname } = new URL(text);
  return text === href || (pathname === '/' && text === origin);
};

const isSecure = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));

/** Private-use schemes contain a dot, as a reversed domain name does (RFC 8252, section 7.1). */
const PRIVATE_USE = /^[a-z][a-z0-9+-]*(?:\.[a-z0-9+-]+)+:\/[\x21-\x22\x24-\x7e]*$/;

const RedirectUri = z.union([z.string().max(2_000).regex(PRIVATE_USE), ApplicationUri], {
  error: 'must be an https URI in normal form, http on a loopback address, or of a private-use scheme',
});

const WebOrigin = ApplicationUri.refine(
  (text) => new URL(text).origin === text,
  'must be an origin, such as https://portal.example.com',
);

const unique = <Item extends z.ZodType>(item: Item, max: number) =>
  z
    .array(item)
    .max(max)
    .transform((items) => [...new Set(items)]);

const fields = {
  name: line(100),
  kind: ApplicationKind,
  redirectUris: unique(RedirectUri, MAX_URIS).describe(
    'Where users return to after signing in. Compared exactly; the port of a loopback address of a native application is free (RFC 8252).',
  ),
  postLogoutRedirectUris: unique(RedirectUri, MAX_URIS).describe(
    'Where users return to after signing out.',
  ),
  backchannelLogoutUri: ApplicationUri.nullable().describe(
    'Receives a logout token when a session ends (OpenID Connect Back-Channel Logout); null for none.',
  ),
  allowedOrigins: unique(WebOrigin, MAX_URIS).describe(
    'The web origins whose scripts may call the token and userinfo endpoints, and the API.',
  ),
  audience: ApplicationUri.nullable().describe(
    "The resource indicator (RFC 8707) of the application's own API; null for none.",
  ),
  scopes: unique(ApplicationScope, ApplicationScope.options.length),
  customers: z
    .union([z.literal('all'), z.array(CustomerId).min(1).max(100)])
    .describe('The customers whose users may sign in: `all`, or these only.'),
};

/** A secret of an application, without the secret itself. */
export const ApplicationSecret = z.object({
  id: ApplicationSecretId,
  createdAt: Instant,
  expiresAt: Instant.nullable(),
});
export type ApplicationSecret = z.infer<typeof ApplicationSecret>;

/** A program that signs users in with Gatehouse: an OAuth client. */
export const Application = z.object({
  id: ApplicationId,
  clientId: z.string().describe('The `client_id`.'),
  name: z.string(),
  kind: ApplicationKind,
  redirectUris: z.array(z.string()),
  postLogoutRedirectUris: z.array(z.string()),
  backchannelLogoutUri: z.string().nullable(),
  allowedOrigins: z.array(z.string()),
  audience: z.string().nullable(),
  scopes: z.array(ApplicationScope),
  customers: z.union([z.literal('all'), z.array(CustomerId)]),
  secrets: z.array(ApplicationSecret),
  createdAt: Instant,
});
export type Application = z.infer<typeof Application>;

export class TooManyApplications extends problem({
  code: 'too-many-applications',
  kind: 'conflict',
  title: 'Too many applications',
  detail: 'A provider can have up to 100 applications.',
  remedy: 'Delete an application that is no longer used.',
}) {}

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

const application = z.strictObject({ applicationId: ApplicationId });
const path = '/applications/:applicationId';
const access = 'applications:manage';

export const listApplications = call('identity', 'list-applications', {
  summary: 'List applications',
  description: 'Oldest first.',
  http: { method: 'GET', path: '/applications' },
  access,
  input: PageQuery.omit({ q: true }),
  output: pageOf(Application),
  problems: [DepartmentBound],
});

export const createApplication = call('identity', 'create-application', {
  summary: 'Create an application',
  description: 'A web application also needs a secret, which is created separately.',
  http: { method: 'POST', path: '/applications', status: 201 },
  access,
  input: z.strictObject({
    name: fields.name,
    kind: fields.kind,
    redirectUris: fields.redirectUris.refine((uris) => uris.length > 0, 'must not be empty'),
    postLogoutRedirectUris: fields.postLogoutRedirectUris.default([]),
    backchannelLogoutUri: fields.backchannelLogoutUri.default(null),
    allowedOrigins: fields.allowedOrigins.default([]),
    audience: fields.audience.default(null),
    scopes: fields.scopes.default(['openid', 'profile', 'email', 'organization']),
    customers: fields.customers.default('all'),
  }),
  output: Application,
  problems: [DepartmentBound, NotFound, TooManyApplications],
});

export const getApplication = call('identity', 'get-application', {
  summary: 'Get an application',
  http: { method: 'GET', path },
  access,
  input: application,
  output: Application,
  problems: [DepartmentBound, NotFound],
});

export const updateApplication = call('identity', 'update-application', {
  summary: 'Update an application',
  description: 'Its kind cannot be changed.',
  http: { method: 'PATCH', path },
  access,
  input: application.extend({
    name: fields.name.optional(),
    redirectUris: fields.redirectUris
      .refine((uris) => uris.length > 0, 'must not be empty')
      .optional(),
    postLogoutRedirectUris: fields.postLogoutRedirectUris.optional(),
    backchannelLogoutUri: fields.backchannelLogoutUri.optional(),
    allowedOrigins: fields.allowedOrigins.optional(),
    audience: fields.audience.optional(),
    scopes: fields.scopes.optional(),
    customers: fields.customers.optional(),
  }),
  output: Application,
  problems: [DepartmentBound, NotFound],
});

export const deleteApplication = call('identity', 'delete-application', {
  summary: 'Delete an application',
  description: 'Nobody can sign in with it any more, and its refresh tokens end.',
  http: { method: 'DELETE', path, status: 204 },
  access,
  input: application,
  output: NoContent,
  problems: [DepartmentBound, NotFound],
});

export const createApplicationSecret = call('identity', 'create-application-secret', {
  summary: 'Create a secret for an application',
  description: 'The response contains the secret, which is shown only once. Two can be valid at a time.',
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
  problems: [DepartmentBound, NotFound, PublicClient, TooManySecrets],
});

export const deleteApplicationSecret = call('identity', 'delete-application-secret', {
  summary: 'Delete a secret of an application',
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
  attempts: z.number().int(),
  createdAt: Instant,
  lastAttemptAt: Instant.nullable(),
  nextAttemptAt: Instant.nullable(),
  lastStatus: z
    .number()
    .int()
    .nullable()
    .describe('The HTTP status of the last response; null if there was none.'),
  lastError: z.string().nullable(),
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
