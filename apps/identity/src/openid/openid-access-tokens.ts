import { ACCESS_TOKEN_AUDIENCE, API_SCOPE } from '@gatehouse/contracts/identity';
import type { AccessToken, Client, ClientCredentials, KoaContextWithOIDC } from 'oidc-provider';
import { accessTokenClaims } from '../sessions/access-token-claims.js';
import type { IssuedToken, OpenIdAccounts, SessionAccount } from './openid-accounts.js';
import { organizationClaims } from './openid-claims.js';
import { extrasOf } from './openid-client-extras.js';
import type { OpenIdMachines } from './openid-machines.js';
import { revocableBy } from './openid-revocations.js';

export interface TokenParts {
  accounts: OpenIdAccounts;
  machines: OpenIdMachines;
  /** Stores a JWT access token by its id, for introspection and revocation. */
  keepToken: (id: string, token: StoredToken) => Promise<void>;
}

/** A JWT access token as the library would store an opaque one. */
export interface StoredToken {
  kind: string;
  iat: number;
  exp: number;
  grantId?: string | undefined;
  [field: string]: unknown;
}

interface Jwt {
  payload: Record<string, unknown>;
}

/** What access tokens say that are JWTs. */
export function accessTokens({ accounts, machines, keepToken }: TokenParts) {
  return async (
    ctx: KoaContextWithOIDC,
    token: AccessToken | ClientCredentials,
    { payload }: Jwt,
  ): Promise<void> => {
    const about = await ('grantId' in token
      ? ofUser(accounts, ctx, token)
      : ofMachine(machines, ctx, token));
    if (!about) return;
    Object.assign(payload, about.claims);
    const { aud, clientId, jkt, kind } = token;
    await keepToken(token.jti, {
      ...{ aud, clientId, jkt, kind, scope: payload.scope, ...about.stored },
      iat: Number(payload.iat),
      exp: Number(payload.exp),
    });
  };
}

async function ofUser(accounts: OpenIdAccounts, { oidc }: KoaContextWithOIDC, token: AccessToken) {
  const account = oidc.account as SessionAccount | undefined;
  if (!account) return undefined;
  const { account: person, session, admission } = account;
  const { accountId, grantId, aud, scope } = token;
  const stored = { accountId, grantId };
  if (aud === ACCESS_TOKEN_AUDIENCE && scope === API_SCOPE) {
    const claims = accessTokenClaims(person, session, admission);
    return { claims: { ...claims, grant: revocableBy(grantId) }, stored };
  }
  // As logout tokens name the session, so that the API can end what it keeps of it.
  const sid = (await accounts.sessionOfGrant(grantId))?.sid;
  return { claims: { sid, ...organizationClaims(account) }, stored };
}

async function ofMachine(
  machines: OpenIdMachines,
  { oidc }: KoaContextWithOIDC,
  token: ClientCredentials,
) {
  if (!oidc.client) return undefined;
  // A machine that asks for nothing in particular gets what there is.
  if (token.aud === ACCESS_TOKEN_AUDIENCE) token.scope = API_SCOPE;
  const { origin, claims } = await machines.claimsOf(token, oidc.client);
  return { claims: { scope: token.scope, ...claims }, stored: { extra: origin } };
}

/** An application may ask about its own tokens, and an API about those that its provider's other applications send it. */
export async function mayIntrospect(
  { oidc }: KoaContextWithOIDC,
  client: Client,
  { clientId, aud }: { clientId?: string | undefined; aud?: unknown },
): Promise<boolean> {
  if (clientId === client.clientId) return true;
  const { audience, providerId } = extrasOf(client);
  if (audience === null || aud !== audience || clientId === undefined) return false;
  const issuedTo = await oidc.provider.Client.find(clientId);
  return issuedTo !== undefined && extrasOf(issuedTo).providerId === providerId;
}

/** Whether the session of a token goes on, or the service account behind it is still let in. */
export async function isLive(
  { accounts, machines }: Pick<TokenParts, 'accounts' | 'machines'>,
  ctx: KoaContextWithOIDC,
  token: { kind: string; clientId?: string | undefined; extra?: unknown },
): Promise<boolean> {
  if (token.kind === 'ClientCredentials')
    return machines.isLive(await ctx.oidc.provider.Client.find(token.clientId ?? ''), token);
  const { accountId, grantId, clientId } = token as IssuedToken & { accountId?: string };
  if (accountId === undefined || grantId === undefined) return false;
  return (await accounts.find(ctx, accountId, { grantId, clientId })) !== undefined;
}
