import type { FieldError, Problem } from './generated/api.js';

export type ProblemCode = Problem['code'];

/** Any response of Gatehouse but a success (RFC 9457). `/problems/<code>` on the gateway explains each. */
export class GatehouseProblem extends Error {
  override readonly name = 'GatehouseProblem';
  readonly status: number;
  /** Stable. `unknown` if the response came from something else, such as a proxy. */
  readonly code: ProblemCode | 'unknown';
  readonly title: string;
  /** Where the response came from. */
  readonly url: string;
  /** Names the request in the logs of Gatehouse. */
  readonly traceId: string | undefined;
  /** With 422: what is wrong with which part of the request. */
  readonly errors: readonly FieldError[];
  /** After how many seconds to try again, if the response says so. */
  readonly retryAfterSeconds: number | undefined;
  /** The whole problem, with the fields of its code. */
  readonly data: Readonly<Record<string, unknown>>;

  constructor(response: Response, problem: Partial<Problem>) {
    super(problem.detail ?? `The response has the status ${response.status}.`);
    this.status = response.status;
    this.code = problem.code ?? 'unknown';
    this.title = problem.title ?? response.statusText;
    this.url = response.url;
    this.traceId = problem.traceId;
    this.errors = problem.errors ?? [];
    this.retryAfterSeconds = retryAfterSeconds(response);
    this.data = problem;
  }

  static async from(response: Response): Promise<GatehouseProblem> {
    const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json');
    const problem = isProblem ? ((await response.json()) as Problem) : {};
    return new GatehouseProblem(response, problem);
  }
}

/** RFC 9110, 10.2.3: seconds, or a date. */
function retryAfterSeconds({ headers }: Response): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1_000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
