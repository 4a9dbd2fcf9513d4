import { createRemoteJWKSet, jwtVerify, type JWTPayload } from 'jose';
import type { Area, OrganizationKind, Permission } from './generated/api.js';

/** What an access token says. */
export interface AccessToken extends JWTPayload {
  /** The id of the user. */
  sub: string;
  /** The id of the session. */
  sid: string;
  /** The id of the organization in which the user acts. */
  organization: string;
  organizationKind: OrganizationKind;
  /** The provider of a customer; null for others. */
  provider: string | null;
  department: string | null;
  permissions: Permission[];
  areas: Area[];
  termsAccepted: boolean;
}

export interface AccessTokenOptions {
  /** Where Gatehouse is, as in the tokens: its `PUBLIC_URL`. */
  url: string;
  /** Where its keys are, if your backend reaches it by another address. */
  jwksUrl?: string;
}

const known = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

/**
 * Verifies an access token of Gatehouse: its signature, which needs no request but the first, its issuer and whether it has expired. It
 * does not tell whether the session was ended since; the token lives for five minutes.
 * @throws JOSEError
 */
export async function verifyAccessToken(
  token: string,
  { url, jwksUrl = `${url.replace(/\/$/, '')}/.well-known/jwks.json` }: AccessTokenOptions,
): Promise<AccessToken> {
  const keys = known.get(jwksUrl) ?? createRemoteJWKSet(new URL(jwksUrl));
  known.set(jwksUrl, keys);
  const { payload } = await jwtVerify<AccessToken>(token, keys, {
    algorithms: ['ES256'],
    audience: 'gatehouse',
    issuer: url,
    typ: 'at+jwt',
  });
  return payload;
}
