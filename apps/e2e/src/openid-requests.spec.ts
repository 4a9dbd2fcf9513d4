import { eventually } from '@gatehouse/testing/wait';
import * as client from 'openid-client';
import { beforeAll, describe, expect, it } from 'vitest';
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
  type Registered,
} from './testing/openid-fixture.js';

const BYE = 'http://127.0.0.1:4999/bye';

let provider: Provider;
let customer: ServedCustomer;
let portal: Registered;
beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider);
  portal = await registerApplication(provider, { postLogoutRedirectUris: [BYE] });
});

const posted = (form: URLSearchParams | string): RequestInit => ({ method: 'POST', body: form });

describe('a request that is posted as a form', () => {
  it('signs in as one in the address does, also where a session goes on', async () => {
    const browser = new HttpBrowser();
    const first = await startSignIn(portal);
    const page = await browser.visit('/oidc/auth', posted(first.url.searchParams));
    expect(page.pathname).toMatch(/^\/authorize\//);
    await browser.signIn(customer.person.email, customer.person.password);
    const callback = await resume(browser, page);
    const tokens = await client.authorizationCodeGrant(
      portal.configuration,
      callback,
      first.checks,
    );
    const second = await startSignIn(portal, { prompt: 'none' });
    const back = await browser.visit('/oidc/auth', posted(second.url.searchParams));
    const again = await client.authorizationCodeGrant(portal.configuration, back, second.checks);
    expect(again.claims()?.sub).toBe(tokens.claims()?.sub);
  });

  it('leads on by GET: browsers send no cookies with what another site posts', async () => {
    const { url } = await startSignIn(portal);
    const response = await new HttpBrowser().send('/oidc/auth', posted(url.searchParams));
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(`/oidc/auth?${url.searchParams.toString()}`);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it('is refused where it does not fit into an address', async () => {
    const { url } = await startSignIn(portal, { state: 'x'.repeat(12_000) });
    const response = await new HttpBrowser().send('/oidc/auth', posted(url.searchParams));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('invalid_request');
  });

  it('signs out, too', async () => {
    const browser = new HttpBrowser();
    const tokens = await signInWith(portal, browser, customer.person);
    const form = new URLSearchParams({
      id_token_hint: tokens.id_token ?? '',
      post_logout_redirect_uri: BYE,
    });
    await browser.visit('/oidc/logout', posted(form));
    const [, action = '', xsrf = ''] =
      /action="([^"]*)".*name="xsrf" value="([^"]*)"/s.exec(browser.shown) ?? [];
    const confirmed = new URLSearchParams({ xsrf, logout: 'yes' });
    expect((await browser.visit(action, posted(confirmed))).href).toBe(BYE);
  });
});

describe('a prompt', () => {
  it('for consent is satisfied by the session: the provider has decided', async () => {
    const browser = new HttpBrowser();
    const tokens = await signInWith(portal, browser, customer.person, { prompt: 'consent' });
    const { url, checks } = await startSignIn(portal, { prompt: 'consent' });
    const callback = await browser.visit(url);
    const again = await client.authorizationCodeGrant(portal.configuration, callback, checks);
    expect(again.claims()?.sub).toBe(tokens.claims()?.sub);
  });

  it('for an account lets the user sign in with another', async () => {
    const other = await acceptedCustomer(provider);
    const browser = new HttpBrowser();
    await signInWith(portal, browser, customer.person);
    const { url } = await startSignIn(portal, { prompt: 'select_account consent' });
    const page = await browser.visit(url);
    await browser.visit(`/api/v1/authorizations/${page.pathname.split('/')[2] ?? ''}`);
    expect(JSON.parse(browser.shown)).toMatchObject({ reauthenticate: true });
    // The session of before is not enough.
    expect((await resume(browser, page)).pathname).toBe(page.pathname);
    // Nor is one of the same second.
    await eventually(async () => {
      await browser.signIn(other.person.email, other.person.password);
      return (await resume(browser, page)).pathname !== page.pathname;
    });
    // Another user than before: the library signs the former one out first.
    const [, action = '', xsrf = ''] =
      /action="([^"]*)".*name="xsrf" value="([^"]*)"/s.exec(browser.shown) ?? [];
    const form = new URLSearchParams({ xsrf, logout: 'yes' });
    expect((await browser.visit(action, posted(form))).searchParams.get('code')).not.toBeNull();
  });

  it('that is unknown is still an error', async () => {
    const { url } = await startSignIn(portal, { prompt: 'create' });
    const sent = await new HttpBrowser().visit(url);
    expect(sent.searchParams.get('error')).toBe('invalid_request');
  });
});
