import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';

export const CALLBACK = 'http://127.0.0.1:9/callback';

const Tokens = z.object({ access_token: z.string(), refresh_token: z.string() });

export interface Registered {
  clientId: string;
  clientSecret: string;
}

export type Cookies = string[];

/** An application and the browsers of its users, as far as HTTP goes. Requests are spread over the gateways. */
export class Portal {
  private next = 0;

  constructor(
    private readonly urls: readonly string[],
    private readonly client: Registered,
  ) {}

  /** The cookies of a browser in which the user has signed in to the application. */
  async browserOf({ email, password }: { email: string; password: string }): Promise<Cookies> {
    const begun = await this.send(this.authorizationUrl(), {});
    const page = begun.headers.get('location') ?? '';
    const signedIn = await this.send('/api/v1/auth/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-gatehouse-client': 'browser' },
      body: JSON.stringify({ username: email, password }),
    });
    const cookies = [...cookiesOf(begun), ...cookiesOf(signedIn)];
    const resumed = await this.send(page.replace('/authorize/', '/oidc/auth/'), {
      headers: { cookie: cookies.join('; ') },
    });
    return cookiesOf(resumed);
  }

  /** The code flow without a page: the browser is known. */
  async flow(cookies: Cookies): Promise<z.infer<typeof Tokens>> {
    const verifier = randomBytes(32).toString('base64url');
    const sent = await this.send(this.authorizationUrl(verifier), {
      headers: { cookie: cookies.join('; ') },
    });
    const code = new URL(sent.headers.get('location') ?? '').searchParams.get('code') ?? '';
    return this.token({
      grant_type: 'authorization_code',
      code,
      redirect_uri: CALLBACK,
      code_verifier: verifier,
    });
  }

  refresh(token: string): Promise<z.infer<typeof Tokens>> {
    return this.token({ grant_type: 'refresh_token', refresh_token: token });
  }

  async introspect(token: string): Promise<void> {
    const response = await this.form('/oidc/introspect', { token });
    const { active } = z.object({ active: z.boolean() }).parse(await response.json());
    if (!active) throw new Error('the token should be active');
  }

  private async token(form: Record<string, string>): Promise<z.infer<typeof Tokens>> {
    return Tokens.parse(await (await this.form('/oidc/token', form)).json());
  }

  private form(path: string, form: Record<string, string>): Promise<Response> {
    const { clientId, clientSecret } = this.client;
    const body = new URLSearchParams({ ...form, client_id: clientId, client_secret: clientSecret });
    return this.send(path, { method: 'POST', body });
  }

  private authorizationUrl(verifier = 'x'.repeat(43)): string {
    return `/oidc/auth?${new URLSearchParams({
      response_type: 'code',
      client_id: this.client.clientId,
      redirect_uri: CALLBACK,
      scope: 'openid email organization',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    }).toString()}`;
  }

  private send(path: string, options: RequestInit): Promise<Response> {
    const url = this.urls[this.next++ % this.urls.length] ?? '';
    const { pathname, search } = new URL(path, url);
    return fetch(`${url}${pathname}${search}`, { ...options, redirect: 'manual' });
  }
}

const cookiesOf = (response: Response): Cookies =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='));
