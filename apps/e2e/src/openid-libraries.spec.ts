import { Auth, type AuthConfig } from '@auth/core';
import { Strategy, type Profile } from 'passport-openidconnect';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  acceptedCustomer,
  createProvider,
  type Provider,
  type ServedCustomer,
} from './testing/customer-fixture.js';
import { HttpBrowser } from './testing/http-browser.js';
import { registerApplication, resume } from './testing/openid-fixture.js';
import { stack } from './testing/stack.js';

const PORTAL = 'http://127.0.0.1:4999';

let provider: Provider;
let customer: ServedCustomer;
beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider);
});

/** What the browser does between the portal's two requests. */
async function throughGatehouse(url: string): Promise<URL> {
  const browser = new HttpBrowser();
  const page = await browser.visit(url);
  expect(page.pathname, browser.shown).toMatch(/^\/authorize\//);
  await browser.signIn(customer.person.email, customer.person.password);
  return resume(browser, page);
}

describe('users sign in with Gatehouse by a library of the ecosystem', () => {
  it('passport-openidconnect', async () => {
    const callbackURL = `${PORTAL}/callback`;
    const portal = await registerApplication(provider, { redirectUris: [callbackURL] });
    const endpoint = (path: string): string => new URL(`/oidc/${path}`, stack.publicUrl).href;
    const strategy = new Strategy(
      {
        issuer: stack.publicUrl,
        authorizationURL: endpoint('auth'),
        tokenURL: endpoint('token'),
        userInfoURL: endpoint('userinfo'),
        clientID: portal.application.clientId,
        clientSecret: portal.secret,
        callbackURL,
        scope: ['profile', 'email'],
        nonce: 'random',
      },
      (_issuer: string, profile: Profile, done: (error: Error | null, user?: object) => void) => {
        done(null, profile);
      },
    );
    const session = {};
    const authenticate = (
      query: Record<string, string>,
    ): Promise<{ url?: string; user?: Profile }> =>
      new Promise((resolve, reject) => {
        const attempt = Object.assign(Object.create(strategy) as Strategy, {
          redirect: (url: string) => resolve({ url }),
          success: (user: Profile) => resolve({ user }),
          fail: (challenge: unknown) => reject(new Error(JSON.stringify(challenge))),
          error: reject,
        });
        attempt.authenticate({ query, session, headers: {} } as never, {});
      });
    const { url = '' } = await authenticate({});
    const callback = await throughGatehouse(url);
    const { user } = await authenticate(Object.fromEntries(callback.searchParams));
    expect(user).toMatchObject({
      id: customer.person.session.user.id,
      emails: [{ value: customer.email }],
    });
  });

  it('@auth/core', async () => {
    const portal = await registerApplication(provider, {
      redirectUris: [`${PORTAL}/auth/callback/gatehouse`],
    });
    const configuration: AuthConfig = {
      basePath: '/auth',
      trustHost: true,
      secret: 'a secret of the portal, for its own cookies',
      providers: [
        {
          id: 'gatehouse',
          name: 'Gatehouse',
          type: 'oidc',
          issuer: stack.publicUrl,
          clientId: portal.application.clientId,
          clientSecret: portal.secret,
        },
      ],
    };
    const cookies = new Map<string, string>();
    const ask = async (path: string, form?: Record<string, string>): Promise<Response> => {
      const headers = {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      };
      const body = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
      const response = await Auth(
        new Request(new URL(path, PORTAL), { headers, ...body }),
        configuration,
      );
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(cookie) ?? [];
        cookies.set(name, value);
      }
      return response;
    };
    const { csrfToken } = (await (await ask('/auth/csrf')).json()) as { csrfToken: string };
    const sent = await ask('/auth/signin/gatehouse', { csrfToken });
    const callback = await throughGatehouse(sent.headers.get('location') ?? '');
    await ask(`${callback.pathname}${callback.search}`);
    const session = (await (await ask('/auth/session')).json()) as { user: { email: string } };
    expect(session.user.email.toLowerCase()).toBe(customer.email.toLowerCase());
  });
});
