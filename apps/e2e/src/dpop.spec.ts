import { createHash, randomUUID } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import * as client from 'openid-client';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, expectProblem, type ApiResponse, type Method } from './testing/api-client.js';
import { acceptedCustomer, createProvider, type Provider } from './testing/customer-fixture.js';
import { HttpBrowser } from './testing/http-browser.js';
import { createMachine } from './testing/machine-fixture.js';
import { registerApplication, resume, startSignIn } from './testing/openid-fixture.js';
import { stack } from './testing/stack.js';

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

let provider: Provider;
let keys: KeyPair;
let token: string;
let configuration: client.Configuration;

const PATH = '/customers';
const URL_OF = (path: string): string => `${stack.publicUrl}/api/v1${path}`;

beforeAll(async () => {
  provider = await createProvider();
  keys = await generateKeyPair('ES256', { extractable: true });
  const { machine } = await createMachine(provider);
  ({ configuration } = machine);
  const DPoP = client.getDPoPHandle(configuration, keys);
  const tokens = await client.clientCredentialsGrant(configuration, undefined, { DPoP });
  expect(tokens.token_type).toBe('dpop');
  token = tokens.access_token;
});

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
const now = (): number => Math.floor(Date.now() / 1_000);

async function proofOf(
  claims: JWTPayload = {},
  { pair = keys, typ = 'dpop+jwt', withPrivate = false } = {},
): Promise<string> {
  const jwk = await exportJWK(withPrivate ? pair.privateKey : pair.publicKey);
  const about = { htm: 'GET', htu: URL_OF(PATH), ath: hashOf(token), jti: randomUUID() };
  return new SignJWT({ ...about, iat: now(), ...claims })
    .setProtectedHeader({ alg: 'ES256', typ, jwk })
    .sign(pair.privateKey);
}

const ask = (
  proof: string | undefined,
  method: Method = 'GET',
  path = PATH,
): Promise<ApiResponse> =>
  call(method, path, {
    headers: { authorization: `DPoP ${token}`, ...(proof === undefined ? {} : { dpop: proof }) },
  });

const expectRefused = (response: ApiResponse, error: string): void => {
  expectProblem(response, 401, 'not-signed-in');
  const challenge = response.headers.get('www-authenticate');
  expect(challenge).toBe(`DPoP algs="ES256 Ed25519 EdDSA", error="${error}"`);
};

describe('a token that is bound to a key', () => {
  it('opens the API with a proof, and says what it is bound to', async () => {
    expect((await ask(await proofOf())).status).toBe(200);
    const withQuery = await ask(await proofOf(), 'GET', `${PATH}?limit=1`);
    expect(withQuery.status).toBe(200);
    const jkt = await calculateJwkThumbprint(await exportJWK(keys.publicKey));
    expect(await client.tokenIntrospection(configuration, token)).toMatchObject({
      ...{ active: true, token_type: 'DPoP', cnf: { jkt } },
    });
  });

  it('is of no use without one', async () => {
    expectRefused(await call('GET', PATH, { token }), 'invalid_token');
    expectRefused(await ask(undefined), 'invalid_dpop_proof');
    const headers = { dpop: await proofOf() };
    expectRefused(await call('GET', PATH, { token, headers }), 'invalid_token');
  });

  it('is refused with a proof for anything else', async () => {
    const other = await generateKeyPair('ES256', { extractable: true });
    const wrong = [
      await proofOf({ htm: 'POST' }),
      await proofOf({ htu: URL_OF('/jobs') }),
      await proofOf({ htu: `https://elsewhere.example/api/v1${PATH}` }),
      await proofOf({ ath: hashOf('another token') }),
      await proofOf({ jti: '' }),
      await proofOf({ iat: now() - 180 }),
      await proofOf({ iat: now() + 180 }),
      await proofOf({}, { pair: other }),
      await proofOf({}, { typ: 'jwt' }),
      await proofOf({}, { withPrivate: true }),
      'nonsense',
    ];
    for (const proof of wrong) expectRefused(await ask(proof), 'invalid_dpop_proof');
    // A clock may be off by a minute.
    for (const off of [-60, 60])
      expect((await ask(await proofOf({ iat: now() + off }))).status).toBe(200);
  });

  it('is let in once by each proof', async () => {
    const proof = await proofOf();
    const responses = await Promise.all(Array.from({ length: 10 }, () => ask(proof)));
    expect(responses.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});

it('a token that is bound to no key is not taken for one that is', async () => {
  const { token: plain } = await createMachine(provider);
  const headers = { authorization: `DPoP ${plain}`, dpop: await proofOf({ ath: hashOf(plain) }) };
  expectRefused(await call('GET', PATH, { headers }), 'invalid_token');
  expect((await call('GET', PATH, { token: plain })).status).toBe(200);
  const anonymous = await call('GET', PATH);
  expect(anonymous.headers.get('www-authenticate')).toBe('Bearer, DPoP algs="ES256 Ed25519 EdDSA"');
});

it('a user’s token is bound, too, by any client library, and its refresh token with it', async () => {
  const { person } = await acceptedCustomer(provider);
  const app = await registerApplication(provider, {
    ...{ kind: 'native', redirectUris: ['http://127.0.0.1:4999/callback'] },
    scopes: ['openid', 'api'],
  });
  const browser = new HttpBrowser();
  const { url, checks } = await startSignIn(app, { scope: 'openid api' });
  const page = await browser.visit(url);
  await browser.signIn(person.email, person.password);
  const callback = await resume(browser, page);
  const pair = await client.randomDPoPKeyPair();
  const DPoP = client.getDPoPHandle(app.configuration, pair);
  const tokens = await client.authorizationCodeGrant(
    app.configuration,
    callback,
    checks,
    undefined,
    { DPoP },
  );
  const target = new URL(URL_OF('/me'));
  const { access_token: bound, refresh_token: refreshToken = '' } = tokens;
  const me = await client.fetchProtectedResource(
    app.configuration,
    bound,
    target,
    'GET',
    undefined,
    undefined,
    { DPoP },
  );
  expect(me.status).toBe(200);
  expectRefused(await call('GET', '/me', { token: bound }), 'invalid_token');
  const stolen = client.refreshTokenGrant(app.configuration, refreshToken);
  await expect(stolen).rejects.toMatchObject({ error: 'invalid_grant' });
  const next = await client.refreshTokenGrant(app.configuration, refreshToken, undefined, { DPoP });
  expect(next.token_type).toBe('dpop');
});
