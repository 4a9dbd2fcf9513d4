import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Application, createApplicationSecret } from '@gatehouse/contracts/identity';
import * as client from 'openid-client';
import { expectAnswer } from './api-client.js';
import type { Provider } from './customer-fixture.js';
import { stack } from './stack.js';

const COOKIE = /^(?<name>[^=]*)=(?<value>[^;]*)(?:.*;\s*path=(?<path>[^;]*))?/i;
const CALLBACK = 'http://127.0.0.1:4999/callback';

/** An application with a secret, and the client library's view of it. */
export interface Registered {
  application: Application;
  secret: string;
  configuration: client.Configuration;
}

export async function registerApplication(
  { admin }: Provider,
  fields: Record<string, unknown> = {},
): Promise<Registered> {
  const body = { name: 'Portal', kind: 'web', redirectUris: [CALLBACK], ...fields };
  const created = await admin.call('POST', '/applications', { body });
  const application = expectAnswer(created, 201, Application);
  const path = `/applications/${application.id}/secrets`;
  const secret =
    application.kind === 'web'
      ? expectAnswer(
          await admin.call('POST', path, { body: {} }),
          201,
          createApplicationSecret.output,
        ).clientSecret
      : '';
  return { application, secret, configuration: await configurationOf(application, secret) };
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

/** A browser as far as HTTP goes: it keeps cookies and follows redirects within Gatehouse. */
export class Browser {
  private readonly cookies: { name: string; value: string; path: string }[] = [];
  /** The last page. */
  shown = '';

  /** Follows redirects until one leads elsewhere, or a page is shown. @returns where that was */
  async visit(address: string | URL, options: RequestInit = {}): Promise<URL> {
    let url = new URL(address, stack.publicUrl);
    let response = await this.send(url, options);
    while (response.status >= 300 && response.status < 400) {
      url = new URL(response.headers.get('location') ?? '', url);
      if (url.origin !== stack.publicUrl) return url;
      response = await this.send(url);
    }
    this.shown = await response.text();
    return url;
  }

  async send(url: string | URL, options: RequestInit = {}): Promise<Response> {
    const headers = new Headers(options.headers);
    headers.set('cookie', this.cookiesFor(new URL(url, stack.publicUrl).pathname));
    const response = await fetch(new URL(url, stack.publicUrl), {
      ...options,
      headers,
      redirect: 'manual',
    });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    return response;
  }

  private cookiesFor(path: string): string {
    const sent = this.cookies.filter((cookie) => path.startsWith(cookie.path));
    return sent.map(({ name, value }) => `${name}=${value}`).join('; ');
  }

  private keep(cookie: string): void {
    const { name = '', value = '', path = '/' } = COOKIE.exec(cookie)?.groups ?? {};
    const known = this.cookies.findIndex((each) => each.name === name && each.path === path);
    if (known >= 0) this.cookies.splice(known, 1);
    if (value !== '') this.cookies.push({ name, value, path });
  }

  /** As the console does it. */
  async signIn(username: string, password: string, organizationId?: string): Promise<number> {
    const { status } = await this.post('/api/v1/auth/sign-in', {
      username,
      password,
      organizationId,
    });
    return status;
  }

  post(path: string, body: unknown): Promise<Response> {
    const headers = { 'content-type': 'application/json', 'x-gatehouse-client': 'browser' };
    return this.send(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }
}

export type Tokens = client.TokenEndpointResponse & client.TokenEndpointResponseHelpers;

/** A request of an application, with what it keeps to check the answer. */
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
export const resume = (browser: Browser, page: URL): Promise<URL> =>
  browser.visit(page.pathname.replace('/authorize/', '/oidc/auth/'));

/** The whole flow for a user who is not signed in yet. */
export async function signInWith(
  registered: Registered,
  browser: Browser,
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

/** Receives logout tokens, as an application does. */
export class LogoutReceiver {
  readonly tokens: { token: string; at: number }[] = [];
  status = 200;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<LogoutReceiver> {
    const server = createServer();
    const receiver = new LogoutReceiver(server);
    server.on('request', (request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const token = new URLSearchParams(body).get('logout_token') ?? '';
        receiver.tokens.push({ token, at: Date.now() });
        response.writeHead(receiver.status).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/logout`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** The code that the application is sent, and the verifier of its challenge. */
export async function codeOf(
  registered: Registered,
  { email, password }: { email: string; password: string },
): Promise<{ code: string; verifier: string }> {
  const browser = new Browser();
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
