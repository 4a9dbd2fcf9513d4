import { expectDescribed } from './described-responses.js';
import { stack } from './stack.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface RequestOptions {
  body?: unknown;
  /** A body in CSV, instead. */
  csv?: string;
  token?: string;
  headers?: Record<string, string>;
  /** Defaults to the first gateway. */
  gateway?: string;
  timeoutMs?: number;
}

export interface ApiResponse {
  status: number;
  headers: Headers;
  /** Parsed JSON, or text; undefined if empty. */
  body: unknown;
  /** The request, for error messages. */
  request: string;
}

const DEFAULT_TIMEOUT_MS = 20_000;

export async function call(
  method: Method,
  path: string,
  options: RequestOptions = {},
): Promise<ApiResponse> {
  const {
    body,
    csv,
    token,
    headers,
    gateway = stack.urls[0],
    timeoutMs = DEFAULT_TIMEOUT_MS,
  } = options;
  const received = await fetch(`${gateway}/api/v1${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(csv === undefined ? {} : { 'content-type': 'text/csv' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(csv === undefined ? {} : { body: csv }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  const response = await toApiResponse(received, `${method} ${path}`);
  expectDescribed(method, path, response);
  return response;
}

export async function toApiResponse(response: Response, request: string): Promise<ApiResponse> {
  const text = await response.text();
  const { status, headers } = response;
  return { status, headers, request, body: text === '' ? undefined : parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const describe = ({ request, status, body }: ApiResponse): string =>
  `${request} returned ${status} ${JSON.stringify(body)}`;

/** A schema, such as those of the contracts. */
export interface Shape<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: Error };
}

/** Asserts status and schema. @returns the parsed body */
export function expectResponse<T>(response: ApiResponse, status: number, shape: Shape<T>): T {
  if (response.status !== status) throw new Error(`${describe(response)}, not ${status}`);
  const result = shape.safeParse(response.body);
  if (!result.success) throw new Error(`${describe(response)}: ${result.error.message}`);
  return result.data;
}

/** Asserts an empty response. */
export function expectNoContent(response: ApiResponse, status: 202 | 204): void {
  if (response.status !== status || response.body !== undefined) {
    throw new Error(`${describe(response)}, not ${status} without a body`);
  }
}

export interface Problem {
  type: string;
  code: string;
  title: string;
  status: number;
  detail: string;
  traceId: string;
  errors?: { pointer: string; detail: string }[];
}

/** Asserts that a response is a valid problem (RFC 9457). */
export function problemOf(response: ApiResponse): Problem {
  const type = response.headers.get('content-type') ?? '';
  const problem = response.body as Partial<Problem> | undefined;
  const { code, title, detail, traceId, errors } = problem ?? {};
  const isWhole =
    type.startsWith('application/problem+json') &&
    typeof code === 'string' &&
    problem?.type === `/problems/${code}` &&
    problem.status === response.status &&
    [title, detail].every((text) => typeof text === 'string' && text !== '') &&
    /^[0-9a-f]{32}$/.test(traceId ?? '');
  // `errors` is present for 422 only.
  const points = errors !== undefined && errors.length > 0 && errors.every(isFieldError);
  const pointsRight = points === (response.status === 422);
  if (!isWhole || !pointsRight)
    throw new Error(`${describe(response)} as ${type}: not a valid problem`);
  return problem as Problem;
}

const isFieldError = ({ pointer, detail }: { pointer: unknown; detail: unknown }): boolean =>
  typeof pointer === 'string' && typeof detail === 'string' && detail !== '';

/** Asserts status and problem code. */
export function expectProblem(response: ApiResponse, status: number, code: string): Problem {
  if (response.status !== status) throw new Error(`${describe(response)}, not ${status} ${code}`);
  const problem = problemOf(response);
  if (problem.code !== code) throw new Error(`${describe(response)}, not ${status} ${code}`);
  return problem;
}
