import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { ApplicationId, ApplicationSecretId, CustomerId } from '../ids.js';
import { problem } from '../problem.js';
import { NotFound } from '../problems.js';
import { Instant } from '../scalar.js';
import { DepartmentBound } from '../tenant-access/departments.js';
import { ApplicationKind, applicationFields, ApplicationScope } from './application-fields.js';

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
    name: applicationFields.name,
    kind: applicationFields.kind,
    redirectUris: applicationFields.redirectUris.refine(
      (uris) => uris.length > 0,
      'must not be empty',
    ),
    postLogoutRedirectUris: applicationFields.postLogoutRedirectUris.default([]),
    backchannelLogoutUri: applicationFields.backchannelLogoutUri.default(null),
    allowedOrigins: applicationFields.allowedOrigins.default([]),
    audience: applicationFields.audience.default(null),
    scopes: applicationFields.scopes.default(['openid', 'profile', 'email', 'organization']),
    customers: applicationFields.customers.default('all'),
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
    name: applicationFields.name.optional(),
    redirectUris: applicationFields.redirectUris
      .refine((uris) => uris.length > 0, 'must not be empty')
      .optional(),
    postLogoutRedirectUris: applicationFields.postLogoutRedirectUris.optional(),
    backchannelLogoutUri: applicationFields.backchannelLogoutUri.optional(),
    allowedOrigins: applicationFields.allowedOrigins.optional(),
    audience: applicationFields.audience.optional(),
    scopes: applicationFields.scopes.optional(),
    customers: applicationFields.customers.optional(),
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
