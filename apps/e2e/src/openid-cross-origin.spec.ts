import * as client from 'openid-client';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  acceptedCustomer,
  createProvider,
  type Provider,
  type ServedCustomer,
} from './testing/customer-fixture.js';
import { HttpBrowser } from './testing/http-browser.js';
import { registerApplication, signInWith, type Registered } from './testing/openid-fixture.js';
import { stack } from './testing/stack.js';

const ORIGIN = 'https://spa.example.com';
const audience = 'https://api.example.com/';

let provider: Provider;
let customer: ServedCustomer;
let page: Registered;
beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider);
  page = await registerApplication(provider, {
    kind: 'single-page',
    allowedOrigins: [ORIGIN],
    audience,
    scopes: ['openid', 'api'],
  });
});

const ask = (path: string, origin: string, options: RequestInit = {}): Promise<Response> =>
  fetch(new URL(path, stack.publicUrl), {
    ...options,
    headers: { ...(options.headers as Record<string, string>), origin },
  });
const allowed = ({ headers }: Response): string | null =>
  headers.get('access-control-allow-origin');
const preflight = (path: string, origin: string) =>
  ask(path, origin, {
    method: 'OPTIONS',
    headers: {
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });

describe('a single-page application on an origin of its own', () => {
  it('calls the token endpoint and the API from there, and no other origin does', async () => {
    const tokens = await signInWith(page, new HttpBrowser(), customer.person, {
      scope: 'openid api',
    });
    const authorization = `Bearer ${tokens.access_token}`;
    const jobs = await ask('/api/v1/jobs', ORIGIN, { headers: { authorization } });
    expect(jobs.status).toBe(200);
    expect(allowed(jobs)).toBe(ORIGIN);
    expect(jobs.headers.get('access-control-allow-credentials')).toBeNull();
    const asked = await preflight('/api/v1/jobs', ORIGIN);
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-headers')).toContain('Authorization');
    for (const origin of ['https://evil.example', 'https://spa.example.com.evil.example', 'null']) {
      expect(allowed(await ask('/api/v1/jobs', origin, { headers: { authorization } }))).toBeNull();
      expect(allowed(await preflight('/api/v1/jobs', origin))).toBeNull();
    }
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: tokens.refresh_token ?? '',
      client_id: page.application.clientId,
    });
    const refused = await ask('/oidc/token', 'https://evil.example', {
      method: 'POST',
      body: form,
    });
    expect(allowed(refused)).toBeNull();
    const refreshed = await ask('/oidc/token', ORIGIN, { method: 'POST', body: form });
    expect(allowed(refreshed)).toBe(ORIGIN);
  });

  it('reads what is public before it has a token, as every other origin does', async () => {
    for (const path of ['/.well-known/openid-configuration', '/.well-known/jwks.json'])
      for (const origin of [ORIGIN, 'https://unknown.example']) {
        const response = await ask(path, origin);
        expect([response.status, allowed(response)]).toEqual([200, '*']);
      }
  });

  it('is not accepted with the cookies of the console', async () => {
    const browser = new HttpBrowser();
    await browser.signIn(customer.person.email, customer.person.password);
    const response = await browser.send('/api/v1/me', { headers: { origin: ORIGIN } });
    expect(response.status).toBe(403);
  });

  it('sends its tokens to an API of the same provider, which may introspect them; others may not', async () => {
    const api = await registerApplication(provider, { name: 'API', audience });
    const other = await registerApplication(await createProvider(), { name: 'API', audience });
    const { access_token: token } = await signInWith(page, new HttpBrowser(), customer.person, {
      scope: 'openid',
      resource: audience,
    });
    expect(await client.tokenIntrospection(api.configuration, token)).toMatchObject({
      active: true,
      aud: audience,
      sub: customer.person.session.user.id,
    });
    expect((await client.tokenIntrospection(other.configuration, token)).active).toBe(false);
  });
});
