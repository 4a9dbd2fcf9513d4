import type { OutputOf } from '@gatehouse/contracts';
import {
  Application,
  createApplicationSecret,
  isConfidential,
} from '@gatehouse/contracts/identity';
import * as client from 'openid-client';
import { expectResponse } from './api-client.js';
import type { Provider } from './customer-fixture.js';
import { HttpBrowser } from './http-browser.js';
import { stack } from './stack.js';

const CALLBACK = 'http://127.0.0.1:4999/callback';

/** An application with a secret, and the client library's view of it. */
export interface Registered {
  application: Application;
  secret: string;
  configuration: client.Configuration;
}

export async function registerApplication(
  { admin }: Pick<Provider, 'admin'>,
  fields: Record<string, unknown> = {},
): Promise<Registered> {
  const isMachine = fields.kind === 'machine';
  const uris = isMachine ? {} : { redirectUris: [CALLBACK] };
  const body = { name: 'Portal', kind: 'web', ...uris, ...fields };
  const created = await admin.call('POST', '/applications', { body });
  const application = expectResponse(created, 201, Application);
  const secret = isConfidential(application.kind)
    ? (await createSecret({ admin }, application)).clientSecret
    : '';
  return { application, secret, configuration: await configurationOf(application, secret) };
}

export async function createSecret(
  { admin }: Pick<Provider, 'admin'>,
  { id }: Application,
): Promise<OutputOf<typeof createApplicationSecret>> {
  const created = await admin.call('POST', `/applications/${id}/secrets`, { body: {} });
  return expectResponse(created, 201, createApplicationSecret.output);
}

/** What a portal sets up: the issuer, the client's id and its secret. */
export const configurationOf = (
  { clientId }: Application,
  secret: string,
): Promise<client.Configuration> =>
  client.discovery(
    new URL(stack.publicUrl),
    clientId,
    undefined,
    secret ? client.ClientSecretBasic(secret) : client.None(),
    // The library marks what is only right on a loopback address.
    // oxlint-disable-next-line typescript/no-deprecated -- there is no certificate here
    { execute: [client.allowInsecureRequests] },
  );

export type Tokens = client.TokenEndpointResponse & client.TokenEndpointResponseHelpers;

/** A request of an application, with what it keeps to check the response. */
export async function startSignIn(
  { configuration, application }: Registered,
  parameters: Record<string, string> = {},
) {
  const pkceCodeVerifier = client.randomPKCECodeVerifier();
  const expectedState = client.randomState();
  const expectedNonce = client.randomNonce();
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: application.redirectUris[0] ?? '',
    scope: 'openid profile email organization',
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: expectedState,
    nonce: expectedNonce,
    ...parameters,
  });
  return { url, checks: { pkceCodeVerifier, expectedState, expectedNonce } };
}

/** Comes back from our page: a user who is signed in goes on to the application. */
export const resume = (browser: HttpBrowser, page: URL): Promise<URL> =>
  browser.visit(page.pathname.replace('/authorize/', '/oidc/auth/'));

/** The whole flow for a user who is not signed in yet. */
export async function signInWith(
  registered: Registered,
  browser: HttpBrowser,
  { email, password }: { email: string; password: string },
  parameters: Record<string, string> = {},
): Promise<Tokens> {
  const { url, checks } = await startSignIn(registered, parameters);
  const page = await browser.visit(url);
  if (!page.pathname.startsWith('/authorize/'))
    throw new Error(`expected our page, not ${page.href}: ${browser.shown}`);
  await browser.signIn(email, password);
  const callback = await resume(browser, page);
  return client.authorizationCodeGrant(registered.configuration, callback, checks);
}

/** The code that the application is sent, and the verifier of its challenge. */
export async function codeOf(
  registered: Registered,
  { email, password }: { email: string; password: string },
): Promise<{ code: string; verifier: string }> {
  const browser = new HttpBrowser();
  const { url, checks } = await startSignIn(registered);
  const page = await browser.visit(url);
  await browser.signIn(email, password);
  const callback = await resume(browser, page);
  return {
    code: callback.searchParams.get('code') ?? '',
    verifier: checks.pkceCodeVerifier,
  };
}

/** A request to the token endpoint, without a library that would refuse to make it. */
export async function tokenRequest(
  { application: { clientId }, secret }: Registered,
  form: Record<string, string>,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(new URL('/oidc/token', stack.publicUrl), {
    method: 'POST',
    body: new URLSearchParams({ ...form, client_id: clientId, client_secret: secret }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
