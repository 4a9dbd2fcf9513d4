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
  Browser,
  codeOf,
  registerApplication,
  resume,
  signInWith,
  startSignIn,
  tokenRequest,
  type Registered,
} from './testing/openid-fixture.js';
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

describe('a redirect URI', () => {
  it.each([
    'http://127.0.0.1:4999/Callback',
    'http://127.0.0.1:5999/callback',
    'http://127.0.0.1:4999/callback/',
    'http://127.0.0.1:4999/x/../callback',
    'http://127.0.0.1:4999/callback%2f..',
    'http://127.0.0.1:4999/callback#x',
    'http://127.0.0.1:4999/callback?x',
    'http://user@127.0.0.1:4999/callback',
    'http://127.0.0.1:4999@evil.example/callback',
    'http://127.0.0.1:4999\\@evil.example/callback',
    'http://127.0.0.①:4999/callback',
    'javascript:alert(1)',
  ])('%s is not taken for the registered one, and nobody is sent there', async (redirectUri) => {
    const { url } = await startSignIn(portal, { redirect_uri: redirectUri });
    const response = await new Browser().send(url);
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it.each([
    'http://portal.example.com/callback',
    'https://portal.example.com/callback#x',
    'https://user:word@portal.example.com/callback',
    'https://portal.example.com/x/../callback',
    'HTTPS://portal.example.com/callback',
    'https://pörtal.example.com/callback',
    'https://portal.example.com:443/callback',
    'javascript:alert(1)',
    'data:text/html,x',
    '/callback',
  ])('%s cannot be registered', async (redirectUri) => {
    const body = { name: 'Portal', kind: 'web', redirectUris: [redirectUri] };
    const answer = await provider.admin.call('POST', '/applications', { body });
    expectProblem(answer, 422, 'invalid-request');
  });
});

describe('an authorization code', () => {
  it('needs the verifier of its challenge, and a public client cannot do without one', async () => {
    const { code } = await codeOf(portal, customer.person);
    const stolen = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK };
    for (const verifier of [{}, { code_verifier: 'x'.repeat(43) }])
      expect(await tokenRequest(portal, { ...stolen, ...verifier })).toMatchObject({
        status: 400,
        body: { error: 'invalid_grant' },
      });
    const page = await registerApplication(provider, { kind: 'single-page' });
    for (const parameters of [
      { code_challenge: '', code_challenge_method: '' },
      { code_challenge_method: 'plain' },
    ]) {
      const { url } = await startSignIn(page, parameters);
      const sent = await new Browser().visit(url);
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
    const refreshToken = String(first.body['refresh_token']);
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
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => tokenRequest(portal, request)),
    );
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    expect(answers.every(({ status }) => status === 200 || status === 400)).toBe(true);
  });
});

describe('a token', () => {
  it('that was replaced ends all others of its grant when it is used again', async () => {
    const { refresh_token: first = '' } = await signInWith(portal, new Browser(), customer.person);
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
    const tokens = await signInWith(portal, new Browser(), customer.person, {
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
    const forPortal = await signInWith(own, new Browser(), customer.person, {
      scope: 'openid email',
      resource: audience,
    });
    const forUserInfo = await signInWith(portal, new Browser(), customer.person, {
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
    for (const parameters of [
      { scope: 'openid api' },
      { scope: 'openid', resource },
      { scope: 'openid api', resource },
    ]) {
      const { url } = await startSignIn(own, parameters);
      const sent = await new Browser().visit(url);
      expect(sent.searchParams.get('error')).toBe('invalid_target');
    }
    // Allowed, but not asked for: the token opens nothing.
    const { access_token: token } = await signInWith(portal, new Browser(), customer.person, {
      scope: 'openid',
      resource,
    });
    expectProblem(await call('GET', '/me', { token }), 401, 'not-signed-in');
    // Taken away: what was issued before is not renewed.
    const { id } = portal.application;
    const tokens = await signInWith(portal, new Browser(), customer.person, {
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

describe('a sign-in', () => {
  it('that someone else began does not sign its beginner in (CSRF)', async () => {
    const attacker = new Browser();
    const { url } = await startSignIn(portal);
    const page = await attacker.visit(url);
    const victim = new Browser();
    await victim.signIn(customer.person.email, customer.person.password);
    const seen = await resume(victim, page);
    expect(seen.origin).toBe(stack.publicUrl);
    expect(victim.shown).toContain('invalid_request');
    const back = await resume(attacker, page);
    expect(back.pathname).toBe(page.pathname);
  });

  it('of two at once in one browser ends as it began', async () => {
    const browser = new Browser();
    const [one, two] = [await startSignIn(portal), await startSignIn(portal)];
    const pages = [await browser.visit(one.url), await browser.visit(two.url)];
    await browser.signIn(customer.person.email, customer.person.password);
    for (const [index, page] of pages.entries()) {
      const callback = await resume(browser, page);
      const checks = index === 0 ? one.checks : two.checks;
      await client.authorizationCodeGrant(portal.configuration, callback, checks);
    }
  });

  it('cannot be shown in a frame', async () => {
    const browser = new Browser();
    const page = await browser.visit((await startSignIn(portal)).url);
    const { headers } = await browser.send(page, { headers: { accept: 'text/html' } });
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });
});

describe('signing out', () => {
  it('leads only to registered addresses', async () => {
    const browser = new Browser();
    const tokens = await signInWith(portal, browser, customer.person);
    const response = await browser.send(
      client.buildEndSessionUrl(portal.configuration, {
        id_token_hint: tokens.id_token ?? '',
        post_logout_redirect_uri: 'https://evil.example/',
      }),
    );
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
  });
});

describe('a secret', () => {
  it('of another application, none, and a guessed one are refused', async () => {
    const other = await registerApplication(provider);
    const grant = { grant_type: 'refresh_token', refresh_token: 'x' };
    for (const secret of [other.secret, `${portal.secret}x`, portal.secret.slice(1)])
      expect(await tokenRequest({ ...portal, secret }, grant)).toMatchObject({
        status: 401,
        body: { error: 'invalid_client' },
      });
    expect((await tokenRequest({ ...portal, secret: '' }, grant)).status).toBe(400);
  });

  it('can be replaced while the old one still works', async () => {
    const { id } = portal.application;
    const path = `/applications/${id}/secrets`;
    const grant = { grant_type: 'refresh_token', refresh_token: 'x' };
    const created = await provider.admin.call('POST', path, { body: {} });
    const { clientSecret } = created.body as { clientSecret: string };
    for (const secret of [portal.secret, clientSecret])
      expect((await tokenRequest({ ...portal, secret }, grant)).body).toMatchObject({
        error: 'invalid_grant',
      });
    expectProblem(await provider.admin.call('POST', path, { body: {} }), 409, 'too-many-secrets');
    const before = portal.application.secrets[0]?.id ?? (await firstSecret(id));
    expect((await provider.admin.call('DELETE', `${path}/${before}`)).status).toBe(204);
    expect((await tokenRequest(portal, grant)).body).toMatchObject({ error: 'invalid_client' });
    portal = { ...portal, secret: clientSecret };
  });
});

async function firstSecret(id: string): Promise<string> {
  const { body } = await provider.admin.call('GET', `/applications/${id}`);
  return (body as { secrets: { id: string }[] }).secrets[0]?.id ?? '';
}
