import { Application } from '@gatehouse/contracts/identity';
import { eventually } from '@gatehouse/testing/wait';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import * as client from 'openid-client';
import { beforeAll, describe, expect, it } from 'vitest';
import { decode, es256, productSigningKey } from './testing/access-token.js';
import { call, expectResponse } from './testing/api-client.js';
import { assertionOf, createClientKey, requestWith } from './testing/client-key.js';
import { acceptedCustomer, createProvider, type Provider } from './testing/customer-fixture.js';
import { HttpBrowser } from './testing/http-browser.js';
import { LogoutReceiver } from './testing/logout-receiver.js';
import { registerApplication, signInWith } from './testing/openid-fixture.js';
import { createServiceAccount } from './testing/service-account-fixture.js';
import { stack } from './testing/stack.js';

const now = (): number => Math.floor(Date.now() / 1_000);
/** Fast or slow, in seconds. */
const OFF = [60, -60];

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

describe('with a clock that is a minute off', () => {
  it.each(OFF)('an application authenticates by an assertion (%i s)', async (off) => {
    const key = await createClientKey();
    const { id: serviceAccountId } = await createServiceAccount(provider.admin, ['agent']);
    const created = await provider.admin.call('POST', '/applications', {
      body: { name: 'Night job', kind: 'machine', serviceAccountId, jwks: key.jwks },
    });
    const machine = expectResponse(created, 201, Application);
    const at = now() + off;
    const short = await assertionOf(machine, key, { iat: at, nbf: at, exp: at + 60 });
    expect((await requestWith(short)).status).toBe(200);
    const longest = await assertionOf(machine, key, { iat: at, nbf: at, exp: at + 599 });
    expect((await requestWith(longest)).status).toBe(200);
    // It is used once all the same.
    expect((await requestWith(longest)).status).toBe(401);
    const far = now() + 2 * off;
    const wrong = await assertionOf(machine, key, { iat: far, nbf: far, exp: far + 30 });
    expect((await requestWith(wrong)).body).toMatchObject({ error: 'invalid_client' });
  });

  it.each(OFF)('a portal accepts ID tokens and logout tokens (%i s)', async (off) => {
    const receiver = await LogoutReceiver.start();
    try {
      const { person } = await acceptedCustomer(provider);
      const portal = await registerApplication(provider, { backchannelLogoutUri: receiver.url });
      const configuration = new client.Configuration(
        portal.configuration.serverMetadata(),
        portal.application.clientId,
        { [client.clockSkew]: off },
        client.ClientSecretBasic(portal.secret),
      );
      // oxlint-disable-next-line typescript/no-deprecated -- there is no certificate here
      client.allowInsecureRequests(configuration);
      const browser = new HttpBrowser();
      const { id_token: idToken = '' } = await signInWith(
        { ...portal, configuration },
        browser,
        person,
      );
      const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', stack.publicUrl));
      const verify = (token: string) =>
        jwtVerify(token, keys, {
          ...{ issuer: stack.publicUrl, audience: portal.application.clientId },
          currentDate: new Date(Date.now() + off * 1_000),
        });
      const { sid } = (await verify(idToken)).payload;
      await browser.post('/api/v1/auth/sign-out', {});
      const logout = await eventually(() => receiver.tokens[0], 20_000);
      expect((await verify(logout.token)).payload.sid).toBe(sid);
    } finally {
      await receiver.stop();
    }
  });

  // The clock of the gateway is off and that of identity is right, and the other way round.
  it.each([
    ['new, from a minute ahead', 60, 200],
    ['new, from a minute ago', -60, 200],
    ['in its last minute, a minute early', -300, 401],
    ['in the minute before', -295 + 60, 200],
  ])('a gateway judges an access token by its own: %s', async (_what, off, status) => {
    const { token } = provider.admin;
    const claims = decodeJwt(token);
    const header = decode(token, 0);
    // The stack, and the key that signs, may be younger than the token would be.
    const iat = now() + Math.max(off, 0);
    const shifted = es256(
      header,
      { ...claims, iat, exp: now() + off + 300 },
      await productSigningKey(String(header.kid)),
    );
    for (const gateway of stack.urls)
      expect((await call('GET', '/me', { token: shifted, gateway })).status).toBe(status);
  });
});
