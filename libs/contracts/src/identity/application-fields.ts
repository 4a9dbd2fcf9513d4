import { z } from 'zod';
import { CustomerId, ServiceAccountId } from '../ids.js';
import { line } from '../scalar.js';
import { JsonWebKeySet } from './json-web-keys.js';

/**
 * `web` applications run on a server and keep a secret; `single-page` and `native` ones run where their users can read them, so they have
 * none (RFC 6749, section 2.1). `machine` applications have no users: they call the API as a service account.
 */
export const ApplicationKind = z.enum(['web', 'single-page', 'native', 'machine']);
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
  error:
    'must be an https URI in normal form, http on a loopback address, or of a private-use scheme',
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

export const applicationFields = {
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
  serviceAccountId: ServiceAccountId.nullable().describe(
    'The service account that a machine application acts as; null for every other kind.',
  ),
  jwks: JsonWebKeySet.nullable().describe(
    'The public keys that verify how a web or machine application authenticates (`private_key_jwt`): P-256, Ed25519, or RSA from 2048 bits. Null for an application with secrets.',
  ),
};

/** Kinds that can keep a secret (confidential clients). */
export const isConfidential = (kind: ApplicationKind): boolean =>
  kind === 'web' || kind === 'machine';

export const defaultScopes = (kind: ApplicationKind): ApplicationScope[] =>
  kind === 'machine' ? [API_SCOPE] : ['openid', 'profile', 'email', 'organization'];

interface KindDependent {
  kind: ApplicationKind;
  redirectUris: readonly string[];
  postLogoutRedirectUris: readonly string[];
  backchannelLogoutUri: string | null;
  allowedOrigins: readonly string[];
  scopes?: readonly ApplicationScope[] | undefined;
  serviceAccountId: ServiceAccountId | null;
  jwks: JsonWebKeySet | null;
}

const SIGN_IN_FIELDS = [
  ...(['redirectUris', 'postLogoutRedirectUris', 'allowedOrigins'] as const),
  'backchannelLogoutUri',
] as const;

/** The fields that an application of this kind needs and lacks, or has and cannot have. */
export function faultsOfKind(application: KindDependent): { field: string; message: string }[] {
  const { kind, scopes = [] } = application;
  const isMachine = kind === 'machine';
  const needed = isMachine ? 'serviceAccountId' : 'redirectUris';
  const foreign = isMachine ? SIGN_IN_FIELDS : (['serviceAccountId'] as const);
  const faults = foreign
    .filter((field) => !isEmpty(application[field]))
    .map((field) => ({ field: field as string, message: `must be empty for kind ${kind}` }));
  if (isEmpty(application[needed])) faults.push({ field: needed, message: 'must not be empty' });
  if (application.jwks && !isConfidential(kind))
    faults.push({ field: 'jwks', message: `must be empty for kind ${kind}` });
  if (isMachine && scopes.some((scope) => scope !== API_SCOPE))
    faults.push({ field: 'scopes', message: `can only be ${API_SCOPE} for kind ${kind}` });
  return faults;
}

const isEmpty = (value: string | readonly string[] | null): boolean =>
  value === null || value.length === 0;
