import { createHmac, randomUUID } from 'node:crypto';
import { Application } from '@gatehouse/contracts/identity';
import { base64url, exportJWK } from 'jose';
import * as client from 'openid-client';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { call, expectProblem, expectResponse } from './testing/api-client.js';
import { besideRequests, expectNoneLetIn } from './testing/beside-requests.js';
import {
  assertionOf,
  configurationWith,
  createClientKey,
  requestWith,
  type ClientKey,
} from './testing/client-key.js';
import { acceptedCustomer, createProvider, type Provider } from './testing/customer-fixture.js';
import { HttpBrowser } from './testing/http-browser.js';
import { registerApplication, signInWith } from './testing/openid-fixture.js';
import { createServiceAccount } from './testing/service-account-fixture.js';
import { stack } from './testing/stack.js';

let provider: Provider;
let key: ClientKey;
let machine: Application;

beforeAll(async () => {
  provider = await createProvider();
  key = await createClientKey();
  machine = await createKeyed(key);
});

async function createKeyed({ jwks }: ClientKey): Promise<Application> {
  const { id: serviceAccountId } = await createServiceAccount(provider.admin, ['agent']);
  const body = { name: 'Night job', kind: 'machine', serviceAccountId, jwks };
  const created = await provider.admin.call('POST', '/applications', { body });
  return expectResponse(created, 201, Application);
}

const unsigned = (part: object): string => base64url.encode(JSON.stringify(part));

describe('an application with public keys', () => {
  it.each(['ES256', 'Ed25519', 'PS256', 'RS256'])('authenticates by %s', async (alg) => {
    const own = await createClientKey(alg);
    const configuration = await configurationWith(await createKeyed(own), own);
    const { access_token: token } = await client.clientCredentialsGrant(configuration);
    expect((await call('GET', '/customers', { token })).status).toBe(200);
    expect(await client.tokenIntrospection(configuration, token)).toMatchObject({ active: true });
  });

  it('signs users in, too', async () => {
    const { person } = await acceptedCustomer(provider);
    const portal = await registerApplication(provider);
    const path = `/applications/${portal.application.id}`;
    const changed = await provider.admin.call('PATCH', path, { body: { jwks: key.jwks } });
    // It authenticates in one way.
    expect(expectResponse(changed, 200, Application).secrets).toEqual([]);
    await expect(signInWith(portal, new HttpBrowser(), person)).rejects.toMatchObject({
      status: 401,
    });
    const secret = await provider.admin.call('POST', `${path}/secrets`, { body: {} });
    expectProblem(secret, 409, 'keys-instead-of-secrets');
    const configuration = await configurationWith(portal.application, key);
    const tokens = await signInWith({ ...portal, configuration }, new HttpBrowser(), person);
    expect(tokens.claims()?.sub).toBe(person.session.user.id);
  });

  it('has only public keys, which are strong and few', async () => {
    const weak = { kty: 'RSA', e: 'AQAB', n: base64url.encode(new Uint8Array(128).fill(255)) };
    const many = Array.from({ length: 6 }, () => ({ ...key.jwks.keys[0], kid: randomUUID() }));
    const wrong: [jwks: unknown, pointer: string, detail: RegExp][] = [
      [{ keys: [key.privateJwk] }, '/jwks/keys/0/d', /send the public key/],
      [{ keys: [weak] }, '/jwks/keys/0', /2048 to 4096 bits/],
      [{ keys: [{ kty: 'oct', k: 'c2VjcmV0' }] }, '/jwks/keys/0/kty', /./],
      [{ keys: many }, '/jwks/keys', /./],
    ];
    const path = `/applications/${machine.id}`;
    for (const [jwks, pointer, detail] of wrong) {
      const response = await provider.admin.call('PATCH', path, { body: { jwks } });
      const { errors } = expectProblem(response, 422, 'invalid-request');
      expect(errors).toMatchObject([{ pointer, detail: expect.stringMatching(detail) }]);
    }
    const native = { kind: 'native', name: 'x', redirectUris: ['http://127.0.0.1/'] };
    const body = { ...native, jwks: key.jwks };
    const created = await provider.admin.call('POST', '/applications', { body });
    expectProblem(created, 422, 'invalid-request');
  });
});

describe('an assertion is refused', () => {
  // After ten failures a client's next ones wait.
  beforeEach(async () => {
    machine = await createKeyed(key);
  });

  const expectRefused = async (assertion: string): Promise<void> => {
    expect(await requestWith(assertion)).toMatchObject({
      status: 401,
      body: { error: 'invalid_client' },
    });
  };

  it('when it is used twice, even at the same time and by several gateways', async () => {
    const assertion = await assertionOf(machine, key);
    const responses = await Promise.all(Array.from({ length: 10 }, () => requestWith(assertion)));
    expect(responses.filter(({ status }) => status === 200)).toHaveLength(1);
    await expectRefused(assertion);
  });

  it('when it has another audience, has expired, or would live for long', async () => {
    const now = Math.floor(Date.now() / 1_000);
    for (const claims of [
      { aud: 'https://elsewhere.example' },
      { aud: `${stack.publicUrl}/oidc/introspect` },
      { exp: now - 120, iat: now - 180 },
      { exp: now + 3_600 },
      { nbf: now + 300 },
      { iss: randomUUID() },
      { sub: randomUUID() },
      { jti: '' },
    ])
      await expectRefused(await assertionOf(machine, key, claims));
    expect((await requestWith(await assertionOf(machine, key))).status).toBe(200);
  });

  it('when it is signed by the key of another application, or not as it says', async () => {
    const other = await createClientKey();
    const otherMachine = await createKeyed(other);
    await expectRefused(await assertionOf(machine, other));
    await expectRefused(await assertionOf(machine, key, {}, other.key));
    await expectRefused(await assertionOf(otherMachine, key));
    const jwk = await exportJWK(other.key);
    const { d: _, ...publicJwk } = jwk;
    await expectRefused(await assertionOf(machine, other, { header: { jwk: publicJwk } }));
  });

  it('when its algorithm is none, or a symmetric one with the public key as the secret', async () => {
    const [, payload = ''] = (await assertionOf(machine, key)).split('.');
    const none = unsigned({ alg: 'none', kid: key.jwks.keys[0]?.kid });
    await expectRefused(`${none}.${payload}.`);
    const head = unsigned({ alg: 'HS256', kid: key.jwks.keys[0]?.kid });
    for (const secret of [JSON.stringify(key.jwks), JSON.stringify(key.jwks.keys[0])]) {
      const signature = createHmac('sha256', secret).update(`${head}.${payload}`).digest();
      await expectRefused(`${head}.${payload}.${base64url.encode(signature)}`);
    }
  });
});

it('no request that begins after the response is let in by a token whose application got other keys', async () => {
  const own = await createClientKey();
  const application = await createKeyed(own);
  const { body } = await requestWith(await assertionOf(application, own));
  const next = await createClientKey();
  const path = `/applications/${application.id}`;
  const responses = await besideRequests('/customers', String(body.access_token), async () => {
    const jwks = { keys: [...next.jwks.keys] };
    const changed = await provider.admin.call('PATCH', path, { body: { jwks } });
    expectResponse(changed, 200, Application);
  });
  expectNoneLetIn(responses, 401);
  expect((await requestWith(await assertionOf(application, own))).status).toBe(401);
  const renewed = await requestWith(await assertionOf(application, next));
  const token = String(renewed.body.access_token);
  expect((await call('GET', '/customers', { token })).status).toBe(200);
  // What stays the same changes nothing.
  const same = { jwks: next.jwks, name: 'Day job' };
  expectResponse(await provider.admin.call('PATCH', path, { body: same }), 200, Application);
  expect((await call('GET', '/customers', { token })).status).toBe(200);
});
