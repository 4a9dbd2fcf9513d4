import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { patchOf } from '../fields.js';
import { ApplicationId, ApplicationSecretId, CustomerId, ServiceAccountId } from '../ids.js';
import { problem } from '../problem.js';
import { InvalidLogo, Logo, LOGO_BODY_BYTES, LogoImage } from '../logo.js';
import { HeicNotSupported, NotFound, PermissionDenied } from '../problems.js';
import { Instant } from '../scalar.js';
import { DepartmentBound } from '../tenant-access/departments.js';
import {
  ApplicationKind,
  applicationFields,
  ApplicationScope,
  faultsOfKind,
} from './application-fields.js';
import { JsonWebKeySet } from './json-web-keys.js';

export const ApplicationSecret = z.object({
  id: ApplicationSecretId,
  createdAt: Instant,
  expiresAt: Instant.nullable(),
});
export type ApplicationSecret = z.infer<typeof ApplicationSecret>;

/** A program that signs users in with Gatehouse, or calls its API as a service account: an OAuth client. */
export const Application = z.object({
  id: ApplicationId,
  clientId: z.string().describe('The `client_id`.'),
  name: z.string(),
  logoUrl: z.url().nullable().describe('The public URL of the logo; null if there is none.'),
  kind: ApplicationKind,
  redirectUris: z.array(z.string()),
  postLogoutRedirectUris: z.array(z.string()),
  backchannelLogoutUri: z.string().nullable(),
  allowedOrigins: z.array(z.string()),
  audience: z.string().nullable(),
  scopes: z.array(ApplicationScope),
  customers: z.union([z.literal('all'), z.array(CustomerId)]),
  serviceAccountId: ServiceAccountId.nullable(),
  jwks: JsonWebKeySet.nullable(),
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

const { kind, ...changeable } = applicationFields;
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
  description:
    'A web or machine application needs a JWK set, or a secret, which is created separately. A machine application names a service account that the caller may manage (`service-accounts:manage`), and has no URIs.',
  http: { method: 'POST', path: '/applications', status: 201, maxBytes: LOGO_BODY_BYTES },
  access,
  input: z
    .strictObject({
      name: applicationFields.name,
      logo: LogoImage,
      kind,
      redirectUris: applicationFields.redirectUris.default([]),
      postLogoutRedirectUris: applicationFields.postLogoutRedirectUris.default([]),
      backchannelLogoutUri: applicationFields.backchannelLogoutUri.default(null),
      allowedOrigins: applicationFields.allowedOrigins.default([]),
      audience: applicationFields.audience.default(null),
      scopes: applicationFields.scopes
        .optional()
        .describe(
          'By default `api` for machine applications, and all others for every other kind.',
        ),
      customers: applicationFields.customers.default('all'),
      serviceAccountId: applicationFields.serviceAccountId.default(null),
      jwks: applicationFields.jwks.default(null),
    })
    .superRefine((application, context) => {
      for (const { field, message } of faultsOfKind(application))
        context.addIssue({ code: 'custom', path: [field], message });
    }),
  output: Application,
  problems: [
    ...[DepartmentBound, NotFound, PermissionDenied, TooManyApplications],
    ...[InvalidLogo, HeicNotSupported],
  ],
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
  description:
    'Its kind cannot be changed. An application that gets a JWK set loses its secrets. When the JWK set of a machine application changes, the access tokens that it got before end at once.',
  http: { method: 'PATCH', path, maxBytes: LOGO_BODY_BYTES },
  access,
  input: application.extend({
    ...patchOf(changeable),
    logo: LogoImage,
  }),
  output: Application,
  problems: [DepartmentBound, NotFound, PermissionDenied, InvalidLogo, HeicNotSupported],
});

export const deleteApplication = call('identity', 'delete-application', {
  summary: 'Delete an application',
  description:
    'Users can no longer sign in with it. Its refresh tokens end, and the access tokens of a machine application too.',
  http: { method: 'DELETE', path, status: 204 },
  access,
  input: application,
  output: NoContent,
  problems: [DepartmentBound, NotFound],
});

/** For the gateway, which serves it to pages that people see before they sign in. */
export const getApplicationLogo = call('identity', 'get-application-logo', {
  summary: 'Get the logo of an application',
  access: 'anyone',
  readOnly: true,
  input: application,
  output: Logo,
  problems: [NotFound],
});
