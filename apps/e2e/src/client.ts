import { stack } from './stack.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a request says besides its method and path. */
export interface Wish {
  body?: unknown;
  /** The access token. */
  token?: string;
  headers?: Record<string, string>;
  /** Which gateway to ask; the first unless told. */
  gateway?: string;
  /** How long to wait for the answer. */
  timeoutMs?: number;
}

export interface Answer {
  status: number;
  headers: Headers;
  /** Parsed where it is JSON, the text where not; undefined where there is none. */
  body: unknown;
  /** What was asked, for the sentence about an answer that was not expected. */
  asked: string;
}

const LONGEST_MS = 20_000;

/** Calls the API. */
export async function call(method: Method, path: string, wish: Wish = {}): Promise<Answer> {
  const { body, token, headers, gateway = stack.urls[0], timeoutMs = LONGEST_MS } = wish;
  const response = await fetch(`${gateway}/api/v1${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  return answerOf(response, `${method} ${path}`);
}

/** Reads an answer to its end. */
export async function answerOf(response: Response, asked: string): Promise<Answer> {
  const text = await response.text();
  const { status, headers } = response;
  return { status, headers, asked, body: text === '' ? undefined : parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const told = ({ asked, status, body }: Answer): string =>
  `${asked} was answered ${status} ${JSON.stringify(body)}`;

/** What reads a shape, as the schemas of the contracts do. */
export interface Shape<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: Error };
}

/** What an answer holds, which must have this status and this shape. */
export function expectAnswer<T>(answer: Answer, status: number, shape: Shape<T>): T {
  if (answer.status !== status) throw new Error(`${told(answer)}, not ${status}`);
  const result = shape.safeParse(answer.body);
  if (!result.success) throw new Error(`${told(answer)}: ${result.error.message}`);
  return result.data;
}

/** An answer without a body. */
export function expectNothing(answer: Answer, status: 202 | 204): void {
  if (answer.status !== status || answer.body !== undefined) {
    throw new Error(`${told(answer)}, not ${status} without a body`);
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

/** Reads an answer as a problem (RFC 9457), and holds it to what every problem must be. */
export function problemOf(answer: Answer): Problem {
  const type = answer.headers.get('content-type') ?? '';
  const problem = answer.body as Partial<Problem> | undefined;
  const { code, title, detail, traceId, errors } = problem ?? {};
  const isWhole =
    type.startsWith('application/problem+json') &&
    typeof code === 'string' &&
    problem?.type === `/problems/${code}` &&
    problem.status === answer.status &&
    [title, detail].every((text) => typeof text === 'string' && text !== '') &&
    /^[0-9a-f]{32}$/.test(traceId ?? '');
  // What was refused of a request is pointed at; nothing else is.
  const points = errors !== undefined && errors.length > 0 && errors.every(isFieldError);
  const pointsRight = points === (answer.status === 422);
  if (!isWhole || !pointsRight) throw new Error(`${told(answer)} as ${type}: a broken problem`);
  return problem as Problem;
}

const isFieldError = ({ pointer, detail }: { pointer: unknown; detail: unknown }): boolean =>
  typeof pointer === 'string' && typeof detail === 'string' && detail !== '';

/** The problem that was met, which must be this one. */
export function expectProblem(answer: Answer, status: number, code: string): Problem {
  if (answer.status !== status) throw new Error(`${told(answer)}, not ${status} ${code}`);
  const problem = problemOf(answer);
  if (problem.code !== code) throw new Error(`${told(answer)}, not ${status} ${code}`);
  return problem;
}
