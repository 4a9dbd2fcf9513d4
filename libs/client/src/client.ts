import createFetchClient from 'openapi-fetch';
import {
  Bearer,
  SessionCredentials,
  type Credentials,
  type Tokens,
  type TokenSource,
} from './credentials.js';
import type { paths, Session, SignInRequest } from './generated/api.js';
import { itemsOf, linesOf } from './lists.js';
import { followNews, type News, type NewsOptions } from './news.js';
import { GatehouseProblem } from './problem.js';
import { sendWithRetries } from './retries.js';
import type { ApiResponse, Items, Lines, Method } from './types.js';

export interface ClientOptions {
  /** Where Gatehouse is, such as `https://portal.example`. In a page of Gatehouse itself: `location.origin`. */
  url: string;
  /** A key of a service account. */
  apiKey?: string;
  /** Access tokens from elsewhere, such as your OpenID Connect library. A function is asked for every request, and for another token where it was refused. */
  token?: string | TokenSource;
  /** The tokens of a session that was started earlier, or `browser` where they are in cookies. */
  session?: Tokens | 'browser';
  /** Called with new tokens, for storing them, and with null when the session has ended. */
  onSession?: (tokens: Tokens | null) => void;
  /** How often a request is retried if that is safe. Default: 3. */
  retries?: number;
  /** A longer `Retry-After` is left to the caller, in seconds. Default: 30. */
  longestWaitMs?: number;
  fetch?: (request: Request) => Promise<Response>;
}

export interface Client {
  GET: Method<'get'>;
  POST: Method<'post'>;
  PUT: Method<'put'>;
  PATCH: Method<'patch'>;
  DELETE: Method<'delete'>;
  /** The items of a list, all pages of it. */
  items: Items;
  /** The lines of a list or export in NDJSON: everything in one response. */
  lines: Lines;
  /** Follows notifications and changes, until the session ends or the signal is aborted. */
  news: (options?: NewsOptions) => AsyncGenerator<News>;
  /** Signs in, and uses the session from then on. */
  signIn: (credentials: SignInRequest) => Promise<Session>;
  switchOrganization: (organizationId: string) => Promise<Session>;
  signOut: () => Promise<void>;
}

interface Init {
  params?: { query?: object };
  headers?: HeadersInit;
  body?: unknown;
  signal?: AbortSignal;
}

/** Creates a client. @throws GatehouseProblem from every method, for any response but a success */
export function createClient(options: ClientOptions): Client {
  const {
    retries = 3,
    longestWaitMs = 30_000,
    fetch = (request) => globalThis.fetch(request),
  } = options;
  const sending = { retries, longestWaitMs };
  const baseUrl = `${options.url.replace(/\/$/, '')}/api/v1`;

  const session = new SessionCredentials({
    tokens: options.session,
    refresh: (refreshToken) => begin('/auth/refresh', refreshToken ? { refreshToken } : {}),
    onChange: (tokens) => options.onSession?.(tokens),
  });
  const bearer = options.apiKey ?? options.token;
  const credentials: Credentials = bearer === undefined ? session : new Bearer(bearer);

  /** Sends a request, and again with another token if the first has become stale. */
  async function sendKnown(request: Request): Promise<Response> {
    const known = request.clone();
    const used = await credentials.authorize(known);
    const response = await fetch(known);
    if (response.status !== 401) return response;
    const { code } = await GatehouseProblem.from(response.clone());
    if (code !== 'token-stale' && code !== 'not-signed-in') return response;
    if (!(await credentials.renew(used))) return response;
    await credentials.authorize(request);
    return fetch(request);
  }

  const send = (request: Request): Promise<Response> => {
    if (request.method === 'POST' && !request.headers.has('idempotency-key'))
      request.headers.set('idempotency-key', crypto.randomUUID());
    return sendWithRetries(request, sendKnown, sending);
  };

  /** Starts or continues a session. No other credentials go with it. */
  async function begin(path: string, body: object): Promise<Session> {
    const request = new Request(baseUrl + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify(body),
    });
    const plain = async (again: Request): Promise<Response> => {
      if (options.session === 'browser') await session.authorize(again);
      return fetch(again);
    };
    return (await sendWithRetries(request, plain, sending)).json() as Promise<Session>;
  }

  const inner = createFetchClient<paths>({ baseUrl, fetch: send, bodySerializer });

  const method =
    (name: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE') =>
    async (path: string, init: Init = {}): Promise<ApiResponse<unknown>> => {
      const headers = new Headers(init.headers);
      const type = typeOf(init.body);
      if (type !== undefined && !headers.has('content-type')) headers.set('content-type', type);
      const call = inner[name] as unknown as (
        path: string,
        init: object,
      ) => Promise<{ data: unknown; response: Response }>;
      const { data, response } = await call(path, { ...init, headers });
      return { data, response, etag: response.headers.get('etag') };
    };
  const get = method('GET');

  const items = (path: string, init: Init = {}): AsyncGenerator<unknown, void> =>
    itemsOf(async (cursor) => {
      const query = { ...init.params?.query, ...(cursor === undefined ? {} : { cursor }) };
      const { data } = await get(path, { ...init, params: { ...init.params, query } });
      return data as { items: readonly unknown[]; nextCursor: string | null };
    });

  async function* lines(path: string, init: Init = {}): AsyncGenerator<unknown, void> {
    const headers = new Headers(init.headers);
    headers.set('accept', 'application/x-ndjson');
    const { data } = await get(path, { ...init, headers, ...STREAM });
    for await (const line of linesOf(data as ReadableStream<Uint8Array>))
      if (line !== '') yield JSON.parse(line);
  }

  const news = (following: NewsOptions = {}): AsyncGenerator<News> =>
    followNews({
      open: async (after) => {
        const headers = new Headers(after === undefined ? {} : { 'last-event-id': after });
        const { signal } = following;
        const request = new Request(`${baseUrl}/me/stream`, { headers, signal: signal ?? null });
        return send(request);
      },
      renew: async () => credentials.renew(await credentials.authorize(new Request(baseUrl))),
      options: following,
    });

  const adopted = (started: Session): Session => {
    session.adopt(started);
    return started;
  };

  return {
    ...{ GET: get, POST: method('POST'), PUT: method('PUT') },
    ...{ PATCH: method('PATCH'), DELETE: method('DELETE') },
    ...{ items, lines, news },
    signIn: async (credentials: SignInRequest) =>
      adopted(await begin('/auth/sign-in', credentials)),
    switchOrganization: async (organizationId: string) => {
      const { refreshToken } = session;
      const body = { organizationId, ...(refreshToken ? { refreshToken } : {}) };
      const { data } = await method('POST')('/auth/switch-organization', { body });
      return adopted(data as Session);
    },
    signOut: async () => {
      await method('POST')('/auth/sign-out');
      session.adopt(null);
    },
  } as Client;
}

const STREAM = { parseAs: 'stream' };

const isFile = (body: unknown): body is BodyInit =>
  typeof body === 'string' ||
  body instanceof Blob ||
  body instanceof ReadableStream ||
  body instanceof Uint8Array;

/** Files are sent as they are, everything else as JSON. */
const bodySerializer = (body: unknown): BodyInit => (isFile(body) ? body : JSON.stringify(body));

const typeOf = (body: unknown): string | undefined => {
  if (typeof body === 'string') return 'text/csv';
  return body instanceof Blob && body.type !== '' ? body.type : undefined;
};
