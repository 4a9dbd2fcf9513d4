import { randomInt } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createProvider } from './testing/customer-fixture.js';
import { Fuzzer } from './testing/fuzzer.js';
import { HttpBrowser } from './testing/http-browser.js';
import { registerApplication, startSignIn, type Registered } from './testing/openid-fixture.js';
import { stack } from './testing/stack.js';

const BYE = 'http://127.0.0.1:4999/bye';
const REQUESTS = 300;

/** Reproduce a run with FUZZ_SEED=… npm test -- openid-odd-texts. */
const seed = Number(process.env.FUZZ_SEED ?? randomInt(2 ** 31));

let portal: Registered;
let phone: Registered;
beforeAll(async () => {
  const provider = await createProvider();
  portal = await registerApplication(provider, { postLogoutRedirectUris: [BYE] });
  phone = await registerApplication(provider, { kind: 'native' });
});

const AUTHORIZATION = [
  ...['state', 'nonce', 'login_hint', 'ui_locales', 'organization', 'acr_values', 'display'],
  ...['dpop_jkt', 'claims_locales', 'scope', 'redirect_uri', 'client_id', 'prompt', 'max_age'],
  ...['id_token_hint', 'resource', 'response_mode', 'request_uri', 'anything'],
];
const FORMS: [path: string, parameters: string[]][] = [
  ['par', ['state', 'nonce', 'login_hint', 'organization', 'client_id', 'client_secret']],
  ['device', ['scope', 'login_hint', 'organization', 'resource', 'client_id']],
  ['token', ['code', 'refresh_token', 'device_code', 'grant_type', 'client_id', 'code_verifier']],
  ['introspect', ['token', 'token_type_hint', 'client_id']],
  ['revoke', ['token', 'token_type_hint', 'client_id']],
  ['userinfo', ['access_token']],
  ['logout', ['state', 'ui_locales', 'id_token_hint', 'logout_hint', 'client_id']],
  ['logout/confirm', ['xsrf', 'logout']],
];

const post = (path: string, form: URLSearchParams): Promise<Response> =>
  new HttpBrowser().send(`/oidc/${path}`, { method: 'POST', body: form });

/** A form that lacks nothing, as far as it goes. */
function formFor(path: string): Record<string, string> {
  const { clientId } = (path === 'device' ? phone : portal).application;
  const code = { grant_type: 'authorization_code', code: 'x', token: 'x' };
  const request = { response_type: 'code', scope: 'openid', nonce: 'x' };
  const uri = { redirect_uri: portal.application.redirectUris[0] ?? '' };
  const own: Record<string, string> = path === 'device' ? {} : { client_secret: portal.secret };
  return { client_id: clientId, ...own, ...code, ...request, ...uri };
}

async function expectRefused(response: Response, parameter: string): Promise<void> {
  const text = await response.text();
  expect([parameter, response.status, text]).toEqual([
    parameter,
    400,
    expect.stringMatching(/invalid_request.*must not contain NUL/s),
  ]);
  expect(response.headers.get('location')).toBeNull();
}

describe('a parameter with NUL', () => {
  it('F26: is refused by the authorization endpoint, and shown in no other way', async () => {
    for (const parameter of AUTHORIZATION) {
      const { url } = await startSignIn(portal, { [parameter]: 'a\0b' });
      const response = await new HttpBrowser().send(url);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      await expectRefused(response, parameter);
    }
  });

  it('F26: is refused by the page that signs out, before anything is kept', async () => {
    const { clientId } = portal.application;
    const query = new URLSearchParams({ client_id: clientId, post_logout_redirect_uri: BYE });
    query.set('state', '\0');
    await expectRefused(await new HttpBrowser().send(`/oidc/logout?${query.toString()}`), 'state');
  });

  it.each(FORMS)('F26: is refused at /oidc/%s', async (path, parameters) => {
    for (const parameter of parameters) {
      const form = new URLSearchParams({ ...formFor(path), [parameter]: 'a\0b' });
      await expectRefused(await post(path, form), parameter);
    }
  });

  it('F26: is refused in the credentials of a client, however it gives them', async () => {
    const basic = `Basic ${Buffer.from('a\0b:secret').toString('base64')}`;
    const body = new URLSearchParams({ grant_type: 'client_credentials' });
    const url = new URL('/oidc/token', stack.publicUrl);
    const response = await fetch(url, {
      ...{ method: 'POST', body },
      headers: { authorization: basic },
    });
    await expectRefused(response, 'client_id');
    const payload = Buffer.from(JSON.stringify({ sub: 'a\0b' })).toString('base64url');
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: `e30.${payload}.x`,
    });
    await expectRefused(await post('token', form), 'client_id');
  });
});

it('F30: odd texts in the parameters of every endpoint cause no 5xx', async () => {
  const fuzzer = new Fuzzer(seed, [portal.application.clientId]);
  const nasty = (): string => {
    const value = fuzzer.nasty();
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
  const faults: string[] = [];
  for (let made = 0; made < REQUESTS; made += 1) {
    const [path, parameters] = fuzzer.pick<(typeof FORMS)[number]>([
      ...FORMS,
      ['auth', AUTHORIZATION],
    ]);
    const form = new URLSearchParams(formFor(path));
    // Mostly valid, so that they get far.
    for (let odd = 0; odd <= Number(fuzzer.chance(0.3)); odd += 1)
      form.set(fuzzer.pick(parameters), nasty());
    const inQuery = fuzzer.chance(path === 'auth' ? 0.8 : 0.2);
    const response = inQuery
      ? await new HttpBrowser().send(`/oidc/${path}?${form.toString().slice(0, 12_500)}`)
      : await post(path, form);
    if (response.status >= 500)
      faults.push(`${path} ${String(inQuery)} ${form.toString().slice(0, 500)}`);
  }
  expect({ seed, faults }).toEqual({ seed, faults: [] });
});
