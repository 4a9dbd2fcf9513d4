import { GatehouseProblem } from './problem.js';

export interface RetryOptions {
  /** How often a request is repeated. */
  retries: number;
  /** A longer `Retry-After` is left to the caller. */
  longestWaitMs: number;
}

const FIRST_WAIT_MS = 250;

/**
 * Sends a request again where that is safe: after 429 and 503, and where it may or may not have taken effect only if that makes no
 * difference.
 * @throws GatehouseProblem for any response but a success, or what `fetch` threw
 */
export async function sendWithRetries(
  request: Request,
  send: (request: Request) => Promise<Response>,
  { retries, longestWaitMs }: RetryOptions,
): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    try {
      const response = await send(request.clone());
      if (response.ok || response.status === 304) return response;
      throw await GatehouseProblem.from(response);
    } catch (error) {
      const waitMs = waitBefore(attempt, error);
      if (attempt >= retries || waitMs > longestWaitMs || !mayRepeat(request, error)) throw error;
      await pause(waitMs, request.signal);
    }
  }
}

function mayRepeat({ method, headers, signal }: Request, error: unknown): boolean {
  if (signal.aborted) return false;
  const status = error instanceof GatehouseProblem ? error.status : undefined;
  if (status === 429) return true;
  // It may have taken effect, and the state is another one then.
  const isConditional = headers.has('if-match');
  if (status === 503) return !isConditional;
  const isUncertain = status === 502 || status === 504 || error instanceof TypeError;
  if (!isUncertain) return false;
  if (method === 'POST') return headers.has('idempotency-key');
  return ['GET', 'HEAD'].includes(method) || (method === 'PUT' && !isConditional);
}

/** As long as the response says; otherwise longer each time, and not all at once. */
function waitBefore(attempt: number, error: unknown): number {
  const seconds = error instanceof GatehouseProblem ? error.retryAfterSeconds : undefined;
  return seconds === undefined
    ? FIRST_WAIT_MS * 2 ** attempt * (0.5 + Math.random() / 2)
    : seconds * 1_000;
}

/** @throws the reason of the signal */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort);
      resolve();
    }, ms);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}
