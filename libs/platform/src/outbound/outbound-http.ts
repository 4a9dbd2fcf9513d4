import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { DELIVERY_FAILURES } from '@gatehouse/contracts';
import { TargetNotAllowed, type Addresses, type OutboundTargets } from './outbound-targets.js';

/** The response to a request, or why there was none. */
export type OutboundResult = { status: number; retryAfterSeconds?: number } | { words: string };

/** For the whole attempt, including DNS. */
const TIMEOUT_MS = 15_000;
/** How much of a response is read, and discarded, before the connection is destroyed. */
const RESPONSE_BYTES = 64 * 1024;

/** Posts to others' systems: to exactly the addresses that were checked, and following no redirects. */
export class OutboundHttp {
  /** @param program the user agent */
  constructor(
    private readonly targets: OutboundTargets,
    private readonly program: string,
    private readonly timeoutMs = TIMEOUT_MS,
  ) {}

  /** @throws TargetNotAllowed */
  async check(url: string): Promise<void> {
    await this.targets.addressesOf(new URL(url));
  }

  /** Never rejects: failures are part of the result. */
  async send(url: string, headers: Record<string, string>, body: string): Promise<OutboundResult> {
    const signal = AbortSignal.timeout(this.timeoutMs);
    try {
      const target = new URL(url);
      const addresses = await untilAborted(this.targets.addressesOf(target), signal);
      return await send(target, { ...this.optionsOf(addresses, headers, body), signal }, body);
    } catch (error) {
      if (signal.aborted)
        return { words: `${DELIVERY_FAILURES.timeout}${String(this.timeoutMs / 1_000)} s` };
      return { words: describe(error) };
    }
  }

  private optionsOf(
    addresses: Addresses,
    headers: Record<string, string>,
    body: string,
  ): RequestOptions {
    return {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...headers,
        'content-length': Buffer.byteLength(body),
        'user-agent': this.program,
      },
      // A new connection each time: a pooled one could lead to a former address of the host.
      agent: false,
      lookup: lookupFrom(addresses),
    };
  }
}

/** Replaces the DNS lookup of the connection by the addresses that were checked. */
const lookupFrom =
  (addresses: Addresses): LookupFunction =>
  (_host, { all }, done) => {
    if (all) done(null, addresses);
    else done(null, addresses[0].address, addresses[0].family);
  };

function send(target: URL, options: RequestOptions, body: string): Promise<OutboundResult> {
  const request = target.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = request(target, options, (response) => {
      discard(response);
      response.once('close', () => {
        const retryAfterSeconds = secondsOf(response.headers['retry-after'], Date.now());
        const status = response.statusCode ?? 0;
        resolve(retryAfterSeconds === undefined ? { status } : { status, retryAfterSeconds });
      });
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

/** Parses `Retry-After`: seconds, or an HTTP date (RFC 9110, section 10.2.3). */
export function secondsOf(retryAfter: string | undefined, now: number): number | undefined {
  if (retryAfter === undefined) return undefined;
  if (/^\d{1,10}$/.test(retryAfter)) return Number(retryAfter);
  const seconds = Math.ceil((Date.parse(retryAfter) - now) / 1_000);
  return seconds > 0 ? seconds : undefined;
}

function discard(response: IncomingMessage): void {
  let size = 0;
  response.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > RESPONSE_BYTES) response.destroy();
  });
  // Losing the rest of a response does not change its status.
  response.on('error', () => undefined);
}

async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => {
        reject(new Error('took too long'));
      });
    }),
  ]);
}

/** A single line, with nothing in it that the other side sent. */
function describe(error: unknown): string {
  if (error instanceof TargetNotAllowed) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  return DELIVERY_FAILURES.unreachable + (code ?? message.split('\n')[0]?.slice(0, 200) ?? '');
}
