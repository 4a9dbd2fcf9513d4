import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { Problem } from '@gatehouse/contracts';
import { WebhookTransport } from './webhook.repository.js';
import type { DeliveryResult } from './delivery-attempt.rules.js';
import type { Addresses, DnsWebhookTargets } from './dns-webhook-targets.js';

/** Of everything together, looking for addresses included. */
const WHOLE_MS = 15_000;
/** How much of an answer is read, so that its connection ends in peace; nothing of it is kept. */
const ANSWER_BYTES = 64 * 1024;

/** Posts deliveries over HTTP, to the very addresses that were checked, and follows nobody elsewhere. */
export class HttpWebhookTransport extends WebhookTransport {
  constructor(
    private readonly targets: DnsWebhookTargets,
    private readonly wholeMs = WHOLE_MS,
  ) {
    super();
  }

  override async check(url: string): Promise<void> {
    await this.targets.addressesOf(new URL(url));
  }

  override async send(
    url: string,
    headers: Record<string, string>,
    body: string,
  ): Promise<DeliveryResult> {
    const signal = AbortSignal.timeout(this.wholeMs);
    try {
      const target = new URL(url);
      const addresses = await whileWanted(this.targets.addressesOf(target), signal);
      return await send(target, { ...optionsOf(addresses, headers, body), signal }, body);
    } catch (error) {
      if (signal.aborted)
        return { words: `did not answer within ${String(this.wholeMs / 1_000)} s` };
      return { words: wordsOf(error) };
    }
  }
}

const optionsOf = (
  addresses: Addresses,
  headers: Record<string, string>,
  body: string,
): RequestOptions => ({
  method: 'POST',
  headers: {
    ...headers,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'Gatehouse-Webhooks/1',
  },
  // A connection of its own: one that is kept could lead to where the host was before.
  agent: false,
  lookup: checkedOnly(addresses),
});

/** Whoever connects asks for addresses once more, and here gets those that were checked. */
const checkedOnly =
  (addresses: Addresses): LookupFunction =>
  (_host, { all }, done) => {
    if (all) done(null, addresses);
    else done(null, addresses[0].address, addresses[0].family);
  };

function send(target: URL, options: RequestOptions, body: string): Promise<DeliveryResult> {
  const request = target.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = request(target, options, (answer) => {
      passOver(answer);
      answer.once('close', () => {
        const retryAfterSeconds = secondsOf(answer.headers['retry-after'], Date.now());
        const status = answer.statusCode ?? 0;
        resolve(retryAfterSeconds === undefined ? { status } : { status, retryAfterSeconds });
      });
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

/** A header `Retry-After`: seconds, or the time of day at which to come back (RFC 9110, section 10.2.3). */
export function secondsOf(retryAfter: string | undefined, now: number): number | undefined {
  if (retryAfter === undefined) return undefined;
  if (/^\d{1,10}$/.test(retryAfter)) return Number(retryAfter);
  const seconds = Math.ceil((Date.parse(retryAfter) - now) / 1_000);
  return seconds > 0 ? seconds : undefined;
}

function passOver(answer: IncomingMessage): void {
  let size = 0;
  answer.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > ANSWER_BYTES) answer.destroy();
  });
  // That the rest of an answer is lost changes nothing about its status.
  answer.on('error', () => undefined);
}

async function whileWanted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => {
        reject(new Error('took too long'));
      });
    }),
  ]);
}

/** Never more than a line, and nothing that the other side has said. */
function wordsOf(error: unknown): string {
  if (error instanceof Problem) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  return `could not be reached: ${code ?? message.split('\n')[0]?.slice(0, 200) ?? ''}`;
}
