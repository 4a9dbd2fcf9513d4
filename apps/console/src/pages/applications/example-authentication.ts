import type { Application } from '@gatehouse/contracts/identity';

/** How an example is started, reads its key, and authenticates. */
export interface ExampleAuthentication {
  start: string;
  key: string;
  authentication: string;
}

/** An application with keys signs with the private one; others have a secret. */
export const authenticationOf = ({ jwks }: Application): ExampleAuthentication =>
  jwks
    ? {
        start: 'PRIVATE_JWK=...',
        key: `
const jwk = JSON.parse(process.env.PRIVATE_JWK);
const { kty, kid } = jwk;
const algorithm = { EC: { name: 'ECDSA', namedCurve: 'P-256' }, OKP: { name: 'Ed25519' } }[kty] ?? {
  name: 'RSA-PSS',
  hash: 'SHA-256',
};
const key = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['sign']);`,
        authentication: 'openid.PrivateKeyJwt({ key, kid })',
      }
    : {
        start: 'CLIENT_SECRET=...',
        key: '',
        authentication: 'openid.ClientSecretPost(process.env.CLIENT_SECRET)',
      };
