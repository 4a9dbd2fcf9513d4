import { z } from 'zod';
import { call } from '../call.js';
import { OrganizationId, ProviderId } from '../ids.js';
import { NotFound } from '../problems.js';

/** The path prefix of the OpenID Connect endpoints. */
export const OPENID = '/oidc';

/** The page on which users sign in for an application; the id of the interaction follows. */
export const AUTHORIZE_PAGE = '/authorize';

/** The longest URL of a request. */
export const MAX_OPENID_URL = 12_000;
/** The longest form of a request. */
const MAX_FORM = 64 * 1024;

/** A request to an OpenID Connect endpoint, passed on as it came. The response is HTTP too, as the specifications prescribe it. */
export const handleOpenIdRequest = call('identity', 'handle-openid-request', {
  summary: 'Handle a request to an OpenID Connect endpoint',
  access: 'anyone',
  input: z.strictObject({
    method: z.enum(['GET', 'POST', 'OPTIONS']),
    /** Path and query. */
    url: z.string().max(MAX_OPENID_URL),
    headers: z.record(z.string(), z.string()),
    /** An HTML form. */
    body: z.string().max(MAX_FORM).optional(),
  }),
  output: z.object({
    status: z.number().int(),
    headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    body: z.string(),
  }),
  problems: [],
});

/** What the sign-in page shows and has to do. */
export const Authorization = z.object({
  application: z.object({ name: z.string(), logoUrl: z.url().nullable() }),
  providerId: ProviderId,
  loginHint: z.string().nullable().describe('The username to start with.'),
  locales: z.array(z.string()).describe('The languages that the user prefers, best first.'),
  organizationId: OrganizationId.nullable().describe('The organization to sign in to.'),
  reauthenticate: z.boolean().describe('Whether an existing session is not enough.'),
  confirm: z
    .boolean()
    .describe(
      'Whether a user who is signed in already has to confirm that the application is theirs.',
    ),
});
export type Authorization = z.infer<typeof Authorization>;

export const getAuthorization = call('identity', 'get-authorization', {
  summary: 'Get a sign-in that an application has asked for',
  description: 'For the sign-in page.',
  http: { method: 'GET', path: '/authorizations/:interactionId' },
  access: 'anyone',
  input: z.strictObject({ interactionId: z.string().regex(/^[\w-]{1,100}$/) }),
  output: Authorization,
  problems: [NotFound],
});

export const checkOrigin = call('identity', 'check-origin', {
  summary: 'Check whether an application allows scripts of a web origin to call the API',
  access: 'internal',
  readOnly: true,
  input: z.strictObject({ origin: z.string().max(2_000) }),
  output: z.object({ allowed: z.boolean() }),
  problems: [],
});
