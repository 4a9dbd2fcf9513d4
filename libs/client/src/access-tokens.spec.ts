import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAccessToken } from './access-tokens.js';
import { StubServer } from './testing/stub-server.js';

let server: StubServer;
let keys: CryptoKeyPair;
beforeAll(async () => {
  server = await StubServer.start();
  keys = await generateKeyPair('ES256');
  const key = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'ES256' };
  server.respond = () => ({ body: { keys: [key] } });
});
afterAll(() => server.stop());

const claims = () => ({ iss: server.url, aud: 'gatehouse', sub: 'u1', permissions: [] });
const sign = (payload: JWTPayload, expiresIn = '5m', typ = 'at+jwt') =>
  new SignJWT(payload)
    .setProtectedHeader({ alg: 'ES256', kid: 'k1', typ })
    .setIssuedAt()
    .setExpirationTime(expiresIn)
    .sign(keys.privateKey);

describe('an access token', () => {
  it('is verified with the keys of the gateway, which are read once', async () => {
    for (let index = 0; index < 5; index++) {
      const token = await sign(claims());
      expect((await verifyAccessToken(token, { url: server.url })).sub).toBe('u1');
    }
    expect(server.received.map(({ path }) => path)).toEqual(['/.well-known/jwks.json']);
  });

  it('is refused if it is of another installation, for something else, or expired', async () => {
    const others = await Promise.all([
      sign({ ...claims(), iss: 'https://elsewhere.example' }),
      sign({ ...claims(), aud: 'portal' }),
      sign(claims(), '-1s'),
      sign(claims(), '5m', 'JWT'),
    ]);
    for (const token of others)
      await expect(verifyAccessToken(token, { url: server.url })).rejects.toThrow();
  });
});
