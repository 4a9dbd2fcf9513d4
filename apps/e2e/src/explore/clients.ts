import { setTimeout as sleep } from 'node:timers/promises';
import { call, type ApiResponse, type Method, type RequestOptions } from '../testing/api-client.js';
import { Person } from '../testing/person-fixture.js';
import { stack } from '../testing/stack.js';
import type { Session as ApiSession } from '@gatehouse/contracts/identity';
import { ModelMismatch, type Command, type RandomChoices, type Response } from './command.js';
import type { Client, Tokens } from './tokens.js';

type Headers = Record<string, string>;

/** What a browser sends for a request of the console's scripts. */
const CONSOLE_PAGE: Headers = { 'x-gatehouse-client': 'browser', 'sec-fetch-site': 'same-origin' };

/** What it says of an event stream, which cannot send headers of its own. */
export const STREAM_PAGE: Headers = { 'sec-fetch-site': 'same-origin' };

const RETRY_MS = 20_000;

const COOKIE =
  /^gatehouse-(access|refresh)-\d+=([\w.-]*); Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict$/;

export const drawClient = (choices: RandomChoices): Client =>
  choices.oneIn(2) ? 'browser' : 'program';

/** The credentials of a session. */
export function credentialsOf(
  { client, accessToken, refreshToken }: Tokens,
  page = CONSOLE_PAGE,
): Headers {
  if (client === 'program') return { authorization: `Bearer ${accessToken}` };
  const { port } = new URL(stack.publicUrl);
  const cookies = { access: accessToken, refresh: refreshToken };
  const cookie = Object.entries(cookies).map(
    ([what, value]) => `gatehouse-${what}-${port}=${value}`,
  );
  return { ...page, cookie: cookie.join('; ') };
}

/** The credentials and body of a command that a session sends, or that begins one. */
export function requestOf(
  { token, page, client = 'program' }: Command,
  content: unknown,
  session: Tokens | undefined,
): { headers: Headers; body: unknown } {
  if ((session?.client ?? client) === 'program')
    return {
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      body: content,
    };
  if (!session) return { headers: CONSOLE_PAGE, body: content };
  // A page cannot read its refresh token: the browser sends it as a cookie.
  const { refreshToken = session.refreshToken, ...body } = (content ?? {}) as Headers;
  return {
    headers: credentialsOf({ ...session, refreshToken }, page),
    body: content === undefined ? undefined : body,
  };
}

/**
 * The response to a browser as that to another client: with the tokens from its cookies.
 * @throws ModelMismatch if pages could read the tokens, or sign-out leaves cookies
 */
export function responseInBrowser(
  { operation, description }: Command,
  { status, body, headers }: ApiResponse,
): Response {
  const cookies = headers.getSetCookie();
  const found = new Map(
    cookies.map((cookie) => {
      const [, what, value] = COOKIE.exec(cookie) ?? [];
      if (what === undefined || value === undefined)
        throw new ModelMismatch(operation, `${description} sets an odd cookie`);
      return [what, value] as const;
    }),
  );
  const fail = (what: string): never => {
    throw new ModelMismatch(operation, `${description} in a browser, which ${what}`);
  };
  if (/"(access|refresh)Token"/.test(JSON.stringify(body) ?? ''))
    fail('shows its tokens to scripts');
  // Only when it is told to sign in again does a client forget its session.
  if (status >= 400 && status !== 401 && found.size > 0) fail('changes its cookies');
  const [accessToken, refreshToken] = [found.get('access'), found.get('refresh')];
  if (operation === 'sign-out' && status === 204 && (accessToken !== '' || refreshToken !== ''))
    fail('keeps its cookies');
  if (!accessToken || !refreshToken) return { status, body };
  return { status, body: { ...(body as object), accessToken, refreshToken, client: 'browser' } };
}

/** The user of a session. */
export class SessionUser extends Person {
  constructor(
    email: string,
    private readonly tokens: Tokens,
  ) {
    super(email, '', { accessToken: tokens.accessToken } as ApiSession);
  }

  /** Repeats a read on 5xx, as a client does. */
  override async call(
    method: Method,
    path: string,
    options: RequestOptions = {},
  ): Promise<ApiResponse> {
    const headers = { ...credentialsOf(this.tokens), ...options.headers };
    const until = Date.now() + RETRY_MS;
    for (;;) {
      const response = await call(method, path, { ...options, headers });
      if (response.status < 500 || method !== 'GET' || Date.now() > until) return response;
      await sleep(200);
    }
  }

  /** Sends a request to every gateway. */
  callEverywhere(method: Method, path: string): Promise<ApiResponse[]> {
    return Promise.all(stack.urls.map((gateway) => this.call(method, path, { gateway })));
  }
}
