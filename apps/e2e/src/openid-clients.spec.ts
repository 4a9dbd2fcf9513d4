import * as client from 'openid-client';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectProblem } from './testing/api-client.js';
import {
  acceptedCustomer,
  createProvider,
  type Provider,
  type ServedCustomer,
} from './testing/customer-fixture.js';
import { HttpBrowser } from './testing/http-browser.js';
import {
  registerApplication,
  resume,
  signInWith,
  startSignIn,
  tokenRequest,
  type Registered,
} from './testing/openid-fixture.js';
import { sendRaw } from './testing/raw-http.js';
import { stack } from './testing/stack.js';

let provider: Provider;
let customer: ServedCustomer;
let portal: Registered;
beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider);
  portal = await registerApplication(provider);
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
  ])(
    '%s is not taken for the registered one, and no browser is redirected there',
    async (redirectUri) => {
      const { url } = await startSignIn(portal, { redirect_uri: redirectUri });
      const response = await new HttpBrowser().send(url);
      expect(response.status).toBe(400);
      expect(response.headers.get('location')).toBeNull();
      expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    },
  );

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
    const response = await provider.admin.call('POST', '/applications', { body });
    expectProblem(response, 422, 'invalid-request');
  });
});

describe('signing out', () => {
  it('leads only to registered addresses', async () => {
    const browser = new HttpBrowser();
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
  let portal: Registered;
  beforeAll(async () => {
    portal = await registerApplication(provider);
  });

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
    const past = { expiresAt: new Date(Date.now() - 60_000).toISOString() };
    expectProblem(
      await provider.admin.call('POST', path, { body: past }),
      422,
      'expiry-in-the-past',
    );
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

describe('a sign-in', () => {
  it('that someone else began does not sign its beginner in (CSRF)', async () => {
    const attacker = new HttpBrowser();
    const { url } = await startSignIn(portal);
    const page = await attacker.visit(url);
    const victim = new HttpBrowser();
    await victim.signIn(customer.person.email, customer.person.password);
    const seen = await resume(victim, page);
    expect(seen.origin).toBe(stack.publicUrl);
    expect(victim.shown).toContain('invalid_request');
    const back = await resume(attacker, page);
    expect(back.pathname).toBe(page.pathname);
  });

  it('of two at once in one browser ends as it began', async () => {
    const browser = new HttpBrowser();
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
    const browser = new HttpBrowser();
    const page = await browser.visit((await startSignIn(portal)).url);
    const { headers } = await browser.send(page, { headers: { accept: 'text/html' } });
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });
});

describe('the discovery document', () => {
  it('F10: names the public URL, whatever host is asked for', async () => {
    const response = await sendRaw({
      path: '/.well-known/openid-configuration',
      headers: ['Host', 'evil.example', 'X-Forwarded-Host', 'evil.example'],
    });
    const text = await response.text();
    const document = JSON.parse(text) as Record<string, unknown>;
    expect(document).toMatchObject({
      issuer: stack.publicUrl,
      token_endpoint: `${stack.publicUrl}/oidc/token`,
      code_challenge_methods_supported: ['S256'],
      response_types_supported: ['code'],
    });
    expect(text).not.toContain('evil');
  });
});
