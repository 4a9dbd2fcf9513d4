import { randomUUID } from 'node:crypto';
import type { Application, JsonWebKeySet } from '@gatehouse/contracts/identity';
import {
  exportJWK,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
} from 'jose';
import * as client from 'openid-client';
import { stack } from './stack.js';

/** A key of an application that authenticates by `private_key_jwt`. */
export interface ClientKey {
  key: CryptoKey;
  privateJwk: JWK;
  jwks: JsonWebKeySet;
}

export async function createClientKey(alg = 'ES256'): Promise<ClientKey> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const kid = randomUUID();
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid, alg }] } as JsonWebKeySet;
  return { key: privateKey, privateJwk: { ...(await exportJWK(privateKey)), kid, alg }, jwks };
}

/** An assertion, with what is asked for instead of what is right (RFC 7523). */
export function assertionOf(
  { clientId }: Application,
  { key, jwks }: ClientKey,
  { header = {}, ...claims }: JWTPayload & { header?: Partial<JWTHeaderParameters> } = {},
  signWith: CryptoKey | Uint8Array = key,
): Promise<string> {
  const now = Math.floor(Date.now() / 1_000);
  const times = { iat: now, exp: now + 60 };
  return new SignJWT({
    ...{ iss: clientId, sub: clientId, aud: stack.publicUrl, jti: randomUUID() },
    ...times,
    ...claims,
  })
    .setProtectedHeader({ alg: 'ES256', kid: jwks.keys[0]?.kid ?? '', ...header })
    .sign(signWith);
}

/** What the token endpoint says to an assertion. */
export async function requestWith(
  assertion: string,
  form: Record<string, string> = { grant_type: 'client_credentials' },
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(new URL('/oidc/token', stack.publicUrl), {
    method: 'POST',
    body: new URLSearchParams({
      ...form,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

export const configurationWith = (
  { clientId }: Application,
  { key, jwks }: ClientKey,
): Promise<client.Configuration> =>
  client.discovery(
    new URL(stack.publicUrl),
    clientId,
    undefined,
    client.PrivateKeyJwt({ key, kid: jwks.keys[0]?.kid ?? '' }),
    // oxlint-disable-next-line typescript/no-deprecated -- there is no certificate here
    { execute: [client.allowInsecureRequests] },
  );
