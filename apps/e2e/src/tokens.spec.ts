import {
  createHmac,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, expectProblem } from './testing/api-client.js';
import { createProvider, type Provider } from './testing/customer-fixture.js';
import { assemble, decode, es256, productSigningKey, signedPart } from './testing/access-token.js';
import { stack } from './testing/stack.js';

let provider: Provider;
let header: Record<string, unknown>;
let payload: Record<string, unknown>;
let published: JsonWebKey & { kid: string };
let own: KeyObject;
beforeAll(async () => {
  provider = await createProvider();
  header = decode(provider.admin.token, 0);
  payload = decode(provider.admin.token, 1);
  const response = await fetch(`${stack.urls[0]}/.well-known/jwks.json`);
  const { keys } = (await response.json()) as { keys: (JsonWebKey & { kid: string })[] };
  const key = keys.find(({ kid }) => kid === header.kid);
  if (!key) throw new Error('the key of the token is not published');
  published = key;
  own = await productSigningKey(published.kid);
});

const statusWith = async (token: string, gateway: string) =>
  (await call('GET', '/customers', { token, gateway })).status;

const refuse = async (token: string): Promise<void> => {
  for (const gateway of stack.urls) {
    expectProblem(await call('GET', '/customers', { token, gateway }), 401, 'not-signed-in');
  }
};

const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });

describe('an access token', () => {
  it('F14: is verified with published keys that have no private part', () => {
    expect(published).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig' });
    expect(Object.keys(published)).not.toContain('d');
  });

  it('F14: with all required claims and a genuine signature is accepted (control)', async () => {
    expect(header).toEqual({ alg: 'ES256', typ: 'at+jwt', kid: published.kid });
    for (const gateway of stack.urls) {
      expect(await statusWith(es256(header, payload, own), gateway)).toBe(200);
    }
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['without exp', {}, { exp: undefined }],
    ['with an exp in the past', {}, { exp: Math.floor(Date.now() / 1000) - 1 }],
    ['with an exp that is no number', {}, { exp: 'never' }],
    ['with the wrong aud', {}, { aud: 'another' }],
    ['without aud', {}, { aud: undefined }],
    ['with the wrong iss', {}, { iss: 'https://elsewhere.example' }],
    ['without iss', {}, { iss: undefined }],
    ['with the typ of another token', { typ: 'JWT' }, {}],
    ['without typ', { typ: undefined }, {}],
    ['without a session', {}, { sid: undefined }],
    ['without epochs', {}, { epochs: undefined }],
    ['without kid', { kid: undefined }, {}],
    ['with an unknown kid', { kid: 'unknown' }, {}],
    ['that is not valid yet', {}, { nbf: Math.floor(Date.now() / 1000) + 3_600 }],
  ])('F14: signed by the product but %s is refused', async (_, inHeader, inPayload) => {
    await refuse(es256({ ...header, ...inHeader }, { ...payload, ...inPayload }, own));
  });

  it('F14: with alg none in any spelling is rejected', async () => {
    const [, , signature = ''] = provider.admin.token.split('.');
    for (const alg of ['none', 'None', 'nOnE', '', 'ES256 ']) {
      for (const end of ['', 'AA', signature]) {
        await refuse(assemble({ ...header, alg }, payload, end));
      }
    }
  });

  it('F14: with HS256 and the public key as secret is rejected', async () => {
    const key = createPublicKey({ key: published, format: 'jwk' });
    const pem = key.export({ format: 'pem', type: 'spki' });
    const secrets = [
      pem,
      pem.toString().trim(),
      key.export({ format: 'der', type: 'spki' }),
      JSON.stringify(published),
      published.x ?? '',
    ];
    const hs256 = { ...header, alg: 'HS256' };
    for (const secret of secrets) {
      const hmac = createHmac('sha256', secret).update(signedPart(hs256, payload));
      await refuse(assemble(hs256, payload, hmac.digest('base64url')));
    }
  });

  it('F14: signed with a foreign key is rejected, and no key is fetched', async () => {
    const requests: string[] = [];
    const jwk = { ...stranger.publicKey.export({ format: 'jwk' }), kid: 'stranger', alg: 'ES256' };
    const server = createServer((request, response) => {
      requests.push(request.url ?? '');
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ keys: [jwk] }));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`;
    const headers = [
      header,
      { ...header, kid: 'stranger' },
      { ...header, kid: 'stranger', jku: url },
      { ...header, jku: url },
      { ...header, kid: 'stranger', jwk },
      { ...header, jwk },
      { ...header, kid: url },
      { ...header, kid: '../../../dev/null' },
      { ...header, x5u: url, x5c: ['AA'] },
      { ...header, crit: ['exp'] },
    ];
    for (const each of headers) await refuse(es256(each, payload, stranger.privateKey));
    server.close();
    expect(requests).toEqual([]);
  });

  it('F14: with a changed claim or a truncated or re-encoded signature is rejected', async () => {
    const [, , signature = ''] = provider.admin.token.split('.');
    const rights = { ...payload, platformRole: 'platform-support', organizationKind: 'platform' };
    await refuse(assemble(header, rights, signature));
    await refuse(assemble(header, payload, signature.slice(0, -4)));
    await refuse(assemble(header, payload, Buffer.alloc(64).toString('base64url')));
  });

  it('F14: cannot be replaced by a refresh token', async () => {
    const { refreshToken } = provider.admin.session;
    await refuse(refreshToken);
    await refuse(`${refreshToken}.${refreshToken}.${refreshToken}`);
    const body = { refreshToken: provider.admin.token };
    const status = (await call('POST', '/auth/refresh', { body })).status;
    // Too long or unknown: rejected in either case.
    expect([401, 422]).toContain(status);
    for (const gateway of stack.urls) {
      expect(await statusWith(provider.admin.token, gateway)).toBe(200);
    }
  });
});
