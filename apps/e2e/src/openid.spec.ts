import { setTimeout as sleep } from 'node:timers/promises';
import * as client from 'openid-client';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectProblem } from './testing/api-client.js';
import {
  acceptedCustomer,
  activatedCustomer,
  createProvider,
  type Provider,
} from './testing/customer-fixture.js';
import { HttpBrowser } from './testing/http-browser.js';
import { registerApplication, resume, signInWith, startSignIn } from './testing/openid-fixture.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

describe('an application of a provider', () => {
  it('signs a customer’s user in with the code flow, and learns who they are', async () => {
    const customer = await acceptedCustomer(provider);
    const portal = await registerApplication(provider);
    const tokens = await signInWith(portal, new HttpBrowser(), customer.person);
    const claims = tokens.claims();
    expect(claims).toMatchObject({
      sub: customer.person.session.user.id,
      email: customer.email,
      email_verified: true,
      organization: { id: customer.id, kind: 'customer' },
      roles: ['administrator'],
      areas: expect.arrayContaining(['jobs', 'assets']),
      terms_version: 1,
    });
    const { access_token: accessToken } = tokens;
    const info = await client.fetchUserInfo(portal.configuration, accessToken, claims?.sub ?? '');
    expect(info).toMatchObject({ name: claims?.name, organization: { id: customer.id } });
    const next = await client.refreshTokenGrant(portal.configuration, tokens.refresh_token ?? '');
    expect(next.refresh_token).not.toBe(tokens.refresh_token);
  });

  it('does not ask again in a browser that is signed in', async () => {
    const customer = await acceptedCustomer(provider);
    const [one, two] = [await registerApplication(provider), await registerApplication(provider)];
    const browser = new HttpBrowser();
    const first = await signInWith(one, browser, customer.person);
    const { url, checks } = await startSignIn(two, { prompt: 'none' });
    const callback = await browser.visit(url);
    const second = await client.authorizationCodeGrant(two.configuration, callback, checks);
    expect(second.claims()?.sub).toBe(first.claims()?.sub);
  });

  it('is asked again for the password, or for a recent sign-in, only where it says so', async () => {
    const customer = await acceptedCustomer(provider);
    const portal = await registerApplication(provider);
    const browser = new HttpBrowser();
    await signInWith(portal, browser, customer.person);
    const requests: Record<string, string>[] = [{ prompt: 'login' }, { max_age: '0' }];
    for (const parameters of requests) {
      const { url, checks } = await startSignIn(portal, parameters);
      const page = await browser.visit(url);
      const asked = await browser.visit(
        `/api/v1/authorizations/${page.pathname.split('/')[2] ?? ''}`,
      );
      expect(asked.pathname).toContain('/authorizations/');
      expect(JSON.parse(browser.shown)).toMatchObject({ reauthenticate: true });
      // The session of before is not enough.
      expect((await resume(browser, page)).pathname).toBe(page.pathname);
      await sleep(1_000);
      await browser.signIn(customer.person.email, customer.person.password);
      const callback = await resume(browser, page);
      const expected = 'max_age' in parameters ? { ...checks, maxAge: 60 } : checks;
      await client.authorizationCodeGrant(portal.configuration, callback, expected);
    }
    const recent = await startSignIn(portal, { max_age: '3600' });
    const callback = await browser.visit(recent.url);
    await client.authorizationCodeGrant(portal.configuration, callback, recent.checks);
  });

  it('A6: gets the organization that it asks for, if the user is let in there', async () => {
    const customer = await acceptedCustomer(provider);
    const other = await acceptedCustomer(provider);
    const portal = await registerApplication(provider);
    const browser = new HttpBrowser();
    await signInWith(portal, browser, customer.person);
    const { url } = await startSignIn(portal, { organization: other.id, prompt: 'none' });
    const refused = await browser.visit(url);
    expect(refused.searchParams.get('error')).toBe('login_required');
    const { person } = other;
    const tokens = await signInWith(portal, new HttpBrowser(), person, { organization: other.id });
    expect(tokens.claims()?.organization).toMatchObject({ id: other.id });
  });

  it('is open to the customers that its provider chose, and to no other provider’s', async () => {
    const [chosen, other] = [await acceptedCustomer(provider), await acceptedCustomer(provider)];
    const stranger = await acceptedCustomer(await createProvider());
    const portal = await registerApplication(provider, { customers: [chosen.id] });
    await signInWith(portal, new HttpBrowser(), chosen.person);
    for (const { person } of [other, stranger])
      await expect(signInWith(portal, new HttpBrowser(), person)).rejects.toMatchObject({
        error: 'access_denied',
      });
    const body = {
      name: 'x',
      kind: 'web',
      redirectUris: ['https://x.example/'],
      customers: [stranger.id],
    };
    expectProblem(await provider.admin.call('POST', '/applications', { body }), 404, 'not-found');
  });

  it('A3: signs no one in who has not accepted the terms', async () => {
    const { person } = await activatedCustomer(provider);
    const portal = await registerApplication(provider);
    const browser = new HttpBrowser();
    const { url, checks } = await startSignIn(portal);
    const page = await browser.visit(url);
    await browser.signIn(person.email, person.password);
    expect((await resume(browser, page)).pathname).toBe(page.pathname);
    await browser.post('/api/v1/terms/acceptances', { version: 1 });
    await browser.post('/api/v1/auth/refresh', {});
    const callback = await resume(browser, page);
    await client.authorizationCodeGrant(portal.configuration, callback, checks);
  });

  it('may push its request, and a native one is asked about each time', async () => {
    const customer = await acceptedCustomer(provider);
    const portal = await registerApplication(provider, {
      redirectUris: ['http://127.0.0.1:4999/callback'],
    });
    const { url, checks } = await startSignIn(portal);
    const pushed = await client.buildAuthorizationUrlWithPAR(
      portal.configuration,
      Object.fromEntries(url.searchParams),
    );
    expect(pushed.searchParams.get('request_uri')).toMatch(/^urn:ietf:params:oauth:request_uri:/);
    const browser = new HttpBrowser();
    const page = await browser.visit(pushed);
    await browser.signIn(customer.person.email, customer.person.password);
    const callback = await resume(browser, page);
    await client.authorizationCodeGrant(portal.configuration, callback, checks);

    const native = await registerApplication(provider, {
      kind: 'native',
      redirectUris: ['http://127.0.0.1/callback', 'com.example.portal:/callback'],
    });
    // The port of a loopback address is free (RFC 8252).
    const asked = await startSignIn(native, { redirect_uri: 'http://127.0.0.1:51004/callback' });
    const shown = await browser.visit(asked.url);
    expect(shown.pathname).toMatch(/^\/authorize\//);
    const sent = await resume(browser, shown);
    await client.authorizationCodeGrant(native.configuration, sent, asked.checks);
  });

  it('signs its user out everywhere, if they choose to', async () => {
    const customer = await acceptedCustomer(provider);
    const after = 'http://127.0.0.1:4999/bye';
    const portal = await registerApplication(provider, { postLogoutRedirectUris: [after] });
    const browser = new HttpBrowser();
    const tokens = await signInWith(portal, browser, customer.person);
    const url = client.buildEndSessionUrl(portal.configuration, {
      id_token_hint: tokens.id_token ?? '',
      post_logout_redirect_uri: after,
      state: 'xyz',
    });
    await browser.visit(url);
    const [, action = '', xsrf = ''] =
      /action="([^"]*)".*name="xsrf" value="([^"]*)"/s.exec(browser.shown) ?? [];
    const form = new URLSearchParams({ xsrf, logout: 'yes' });
    const left = await browser.visit(action, { method: 'POST', body: form });
    expect(left.href).toBe(`${after}?state=xyz`);
    await expect(
      client.refreshTokenGrant(portal.configuration, tokens.refresh_token ?? ''),
    ).rejects.toMatchObject({ error: 'invalid_grant' });
    expect((await browser.send('/api/v1/me')).status).toBe(401);
  });
});
