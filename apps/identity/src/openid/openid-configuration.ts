import {
  ACCESS_TOKEN_AUDIENCE,
  API_SCOPE,
  AUTHORIZE_PAGE,
  DEVICE_PAGE,
  OPENID,
} from '@gatehouse/contracts/identity';
import {
  errors,
  type AdapterFactory,
  type Configuration,
  type JWKS,
  type KoaContextWithOIDC,
} from 'oidc-provider';
import { ACCESS_TOKEN_LIFETIME_S } from '../signing-keys/es256-access-tokens.js';
import { IDLE_LIMIT_S } from '../sessions/session.rules.js';
import { accessTokens, isLive, mayIntrospect, type TokenParts } from './openid-access-tokens.js';
import { claimsOfScopes } from './openid-claims.js';
import { extrasOf } from './openid-client-extras.js';
import { assertShortLived, CLOCK_TOLERANCE_S } from './openid-client-assertions.js';
import { openIdCookies } from './openid-cookies.js';
import type { OpenIdGrants } from './openid-grants.js';
import { machineTokenLifetime } from './openid-machines.js';
import { interactions } from './openid-interactions.js';
import { errorPage, logoutPage, signedOutPage } from './openid-pages.js';
import { requestContext } from './request-context.js';
import { USER_CODE_CHARSET, USER_CODE_MASK } from './user-code.rules.js';

const CODE_LIFETIME_S = 60;
const DEVICE_CODE_LIFETIME_S = 600;
/** Strangers begin them, too. */
const INTERACTION_LIFETIME_S = 600;
/** Grants and browsers end with their sessions, so this only bounds what is stored. */
const LONG_S = 400 * 24 * 3_600;

export interface Parts extends TokenParts {
  publicUrl: string;
  keys: JWKS;
  adapter: AdapterFactory;
  grants: OpenIdGrants;
}

/** The resource indicator of Gatehouse's API. */
export const apiResourceOf = (publicUrl: string): string => new URL('/api/v1', publicUrl).href;

/**
 * How the library works here: authorization code with PKCE, rotated refresh tokens, client credentials for machines, device codes for
 * native applications, and no other way to get a token (RFC 9700). Everything that an application holds belongs to a session or a service
 * account, and is checked there each time.
 */
export function openIdConfiguration(parts: Parts): Configuration {
  const { publicUrl, keys, adapter, accounts, grants } = parts;
  const cookies = openIdCookies(publicUrl);
  const api = apiResourceOf(publicUrl);
  return {
    adapter,
    jwks: keys,
    claims: claimsOfScopes,
    scopes: ['openid', 'profile', 'email', 'organization'],
    extraParams: ['organization'],
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'private_key_jwt', 'none'],
    enabledJWA: { clientAuthSigningAlgValues: ['ES256', 'Ed25519', 'EdDSA', 'PS256', 'RS256'] },
    assertJwtClientAuthClaimsAndHeader: assertShortLived,
    clockTolerance: CLOCK_TOLERANCE_S,
    // Server-side applications may protect the code by a nonce instead (RFC 9700, section 2.1.1).
    pkce: {
      required: ({ oidc }, { clientAuthMethod }) =>
        clientAuthMethod === 'none' || oidc.params?.nonce === undefined,
    },
    conformIdTokenClaims: false,
    cookies: { names: cookies.names, long: cookies.options, short: cookies.options },
    routes: {
      authorization: `${OPENID}/auth`,
      // Our page; the library has one of its own, which no request gets to.
      code_verification: DEVICE_PAGE,
      device_authorization: `${OPENID}/device`,
      end_session: `${OPENID}/logout`,
      introspection: `${OPENID}/introspect`,
      jwks: '/.well-known/jwks.json',
      pushed_authorization_request: `${OPENID}/par`,
      revocation: `${OPENID}/revoke`,
      token: `${OPENID}/token`,
      userinfo: `${OPENID}/userinfo`,
    },
    ttl: {
      AccessToken: ACCESS_TOKEN_LIFETIME_S,
      AuthorizationCode: CODE_LIFETIME_S,
      ClientCredentials: machineTokenLifetime,
      DeviceCode: DEVICE_CODE_LIFETIME_S,
      Grant: LONG_S,
      IdToken: ACCESS_TOKEN_LIFETIME_S,
      Interaction: INTERACTION_LIFETIME_S,
      RefreshToken: IDLE_LIMIT_S,
      Session: LONG_S,
    },
    extraClientMetadata: { properties: ['application'] },
    clientBasedCORS: (_ctx, origin, client) => extrasOf(client).allowedOrigins.includes(origin),
    findAccount: (ctx, id, token) => accounts.find(ctx, id, token),
    loadExistingGrant: (ctx) => grants.find(ctx, api),
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    // With the grant, all tokens for the API end: the next sign-in gets another.
    revokeGrantPolicy: () => true,
    expiresWithSession: () => false,
    interactions: {
      policy: interactions(),
      url: (_ctx, { uid }) => `${AUTHORIZE_PAGE}/${uid}`,
    },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      clientCredentials: { enabled: true },
      deviceFlow: {
        enabled: true,
        charset: USER_CODE_CHARSET,
        mask: USER_CODE_MASK,
        deviceInfo: () => ({ ...requestContext().device }),
      },
      dPoP: { enabled: true },
      introspection: {
        enabled: true,
        allowedPolicy: async (ctx, client, token) =>
          (await mayIntrospect(ctx, client, token)) && (await isLive(parts, ctx, token)),
      },
      revocation: {
        enabled: true,
        allowedPolicy: (_ctx, client, token) => client.clientId === token.clientId,
      },
      pushedAuthorizationRequests: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: (ctx, client) => {
          const { kind, audience, scopes } = extrasOf(client);
          const asked = kind === 'machine' ? scopes : scopesOf(ctx);
          if (asked.includes(API_SCOPE)) return api;
          return kind === 'machine' ? (audience ?? api) : undefined;
        },
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource, client) => {
          const { audience, scopes } = extrasOf(client);
          const isApi = resource === api && scopes.includes(API_SCOPE);
          if (!isApi && resource !== audience) throw new errors.InvalidTarget();
          return {
            scope: isApi ? API_SCOPE : 'openid profile email organization',
            audience: isApi ? ACCESS_TOKEN_AUDIENCE : resource,
            accessTokenTTL: ACCESS_TOKEN_LIFETIME_S,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'ES256' } },
          };
        },
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: logoutPage,
        postLogoutSuccessSource: signedOutPage,
      },
    },
    formats: { customizers: { jwt: accessTokens(parts) } },
    renderError: errorPage,
  };
}

function scopesOf({ oidc }: KoaContextWithOIDC): string[] {
  const scope = oidc.params?.scope;
  return typeof scope === 'string' ? scope.split(' ') : [];
}
