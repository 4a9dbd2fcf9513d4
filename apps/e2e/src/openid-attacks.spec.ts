import * as client from 'openid-client';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, expectProblem } from './testing/api-client.js';
import {
  acceptedCustomer,
  createProvider,
  type Provider,
  type ServedCustomer,
} from './testing/customer-fixture.js';
import {
  codeOf,
  registerApplication,
  resume,
  signInWith,
  startSignIn,
  tokenRequest,
  type Registered,
} from './testing/openid-fixture.js';
import { HttpBrowser } from './testing/http-browser.js';
import { stack } from './testing/stack.js';

const CALLBACK = 'http://127.0.0.1:4999/callback';

let provider: Provider;
let customer: ServedCustomer;
let portal: Registered;
beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider);
  portal = await registerApplication(provider, { scopes: ['openid', 'api'] });
});

describe('an authorization code', () => {
  it('needs the verifier of its challenge, and a public client cannot do without one', async () => {
    const { code } = await codeOf(portal, customer.person);
    const stolen = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK };
    const verifiers: Record<string, string>[] = [{}, { code_verifier: 'x'.repeat(43) }];
    for (const verifier of verifiers)
      expect(await tokenRequest(portal, { ...stolen, ...verifier })).toMatchObject({
        status: 400,
        body: { error: 'invalid_grant' },
      });
    const page = await registerApplication(provider, { kind: 'single-page' });
    const downgrades: Record<string, string>[] = [
      { code_challenge: '', code_challenge_method: '' },
      { code_challenge_method: 'plain' },
    ];
    for (const parameters of downgrades) {
      const { url } = await startSignIn(page, parameters);
      const sent = await new HttpBrowser().visit(url);
      expect(sent.searchParams.get('error')).toBe('invalid_request');
    }
  });

  it('works once: used again, the tokens of its first use end', async () => {
    const { code, verifier } = await codeOf(portal, customer.person);
    const request = {
      grant_type: 'authorization_code',
      code,
      redirect_uri: CALLBACK,
      code_verifier: verifier,
    };
    const first = await tokenRequest(portal, request);
    expect(first.status).toBe(200);
    expect((await tokenRequest(portal, request)).body).toMatchObject({ error: 'invalid_grant' });
    const refreshToken = String(first.body.refresh_token);
    const refreshed = await tokenRequest(portal, {
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
    });
    expect(refreshed.body).toMatchObject({ error: 'invalid_grant' });
  });

  it('of twenty requests at once, one gets tokens', async () => {
    const { code, verifier } = await codeOf(portal, customer.person);
    const request = {
      grant_type: 'authorization_code',
      code,
      redirect_uri: CALLBACK,
      code_verifier: verifier,
    };
    const responses = await Promise.all(
      Array.from({ length: 20 }, () => tokenRequest(portal, request)),
    );
    expect(responses.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    expect(responses.every(({ status }) => status === 200 || status === 400)).toBe(true);
  });
});

describe('a response', () => {
  it('names its issuer, so that a client of several takes it for no other’s (RFC 9207)', async () => {
    const { url, checks } = await startSignIn(portal);
    const browser = new HttpBrowser();
    const page = await browser.visit(url);
    await browser.signIn(customer.person.email, customer.person.password);
    const callback = await resume(browser, page);
    const denied = await new HttpBrowser().visit(
      (await startSignIn(portal, { prompt: 'none' })).url,
    );
    const { issuer } = portal.configuration.serverMetadata();
    for (const { searchParams } of [callback, denied]) expect(searchParams.get('iss')).toBe(issuer);
    const mixedUp = [new URL(callback), new URL(callback)] as const;
    mixedUp[0].searchParams.set('iss', 'https://attacker.example');
    mixedUp[1].searchParams.delete('iss');
    for (const response of mixedUp)
      await expect(
        client.authorizationCodeGrant(portal.configuration, response, checks),
      ).rejects.toHaveProperty('cause.message', expect.stringContaining('"iss"'));
    await client.authorizationCodeGrant(portal.configuration, callback, checks);
  });
});

describe('a token', () => {
  it('that was replaced ends all others of its grant when it is used again', async () => {
    const { refresh_token: first = '' } = await signInWith(
      portal,
      new HttpBrowser(),
      customer.person,
    );
    const { refresh_token: second = '' } = await client.refreshTokenGrant(
      portal.configuration,
      first,
    );
    const ended = { error: 'invalid_grant' };
    await expect(client.refreshTokenGrant(portal.configuration, first)).rejects.toMatchObject(
      ended,
    );
    await expect(client.refreshTokenGrant(portal.configuration, second)).rejects.toMatchObject(
      ended,
    );
  });

  it('of one application is nothing to another', async () => {
    const other = await registerApplication(provider);
    const tokens = await signInWith(portal, new HttpBrowser(), customer.person, {
      scope: 'openid api',
    });
    const { access_token: accessToken, refresh_token: refreshToken = '' } = tokens;
    for (const token of [accessToken, refreshToken])
      expect((await client.tokenIntrospection(other.configuration, token)).active).toBe(false);
    await client.tokenRevocation(other.configuration, refreshToken);
    await expect(client.refreshTokenGrant(other.configuration, refreshToken)).rejects.toMatchObject(
      { error: 'invalid_grant' },
    );
    expect((await client.tokenIntrospection(portal.configuration, refreshToken)).active).toBe(true);
  });

  it('opens the API only if it was issued for it', async () => {
    const audience = 'https://portal.example.com/api';
    const own = await registerApplication(provider, { audience, scopes: ['openid', 'email'] });
    const forPortal = await signInWith(own, new HttpBrowser(), customer.person, {
      scope: 'openid email',
      resource: audience,
    });
    const forUserInfo = await signInWith(portal, new HttpBrowser(), customer.person, {
      scope: 'openid',
    });
    const all = [
      forPortal.access_token,
      forPortal.id_token ?? '',
      forUserInfo.access_token,
      forPortal.refresh_token ?? '',
    ];
    for (const token of all)
      expectProblem(await call('GET', '/me', { token }), 401, 'not-signed-in');
  });

  it('for the API is only for applications to which the provider allows it', async () => {
    const own = await registerApplication(provider, { scopes: ['openid'] });
    const resource = `${stack.publicUrl}/api/v1`;
    const requests: Record<string, string>[] = [
      { scope: 'openid api' },
      { scope: 'openid', resource },
      { scope: 'openid api', resource },
    ];
    for (const parameters of requests) {
      const { url } = await startSignIn(own, parameters);
      const sent = await new HttpBrowser().visit(url);
      expect(sent.searchParams.get('error')).toBe('invalid_target');
    }
    // Allowed, but not asked for: the token opens nothing.
    const { access_token: token } = await signInWith(portal, new HttpBrowser(), customer.person, {
      scope: 'openid',
      resource,
    });
    expectProblem(await call('GET', '/me', { token }), 401, 'not-signed-in');
    // Taken away: what was issued before is not renewed.
    const { id } = portal.application;
    const tokens = await signInWith(portal, new HttpBrowser(), customer.person, {
      scope: 'openid api',
    });
    const patch = (scopes: string[]) =>
      provider.admin.call('PATCH', `/applications/${id}`, { body: { scopes } });
    expect((await patch(['openid'])).status).toBe(200);
    await expect(
      client.refreshTokenGrant(portal.configuration, tokens.refresh_token ?? ''),
    ).rejects.toMatchObject({ error: 'invalid_target' });
    expect((await patch(['openid', 'api'])).status).toBe(200);
  });
});
