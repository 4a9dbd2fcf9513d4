import { linesOf } from './lists.js';
import type { Notification } from './generated/api.js';
import { GatehouseProblem } from './problem.js';
import { pause } from './retries.js';

/** What the stream of a signed-in user tells. */
export type News =
  | { event: 'ready'; data: Record<string, never> }
  | { event: 'notification'; data: Notification; id: string }
  | {
      event: 'customer-changed';
      data: { customerId: string; access?: { from: string; to: string } };
    };

export interface NewsOptions {
  signal?: AbortSignal;
  /** Goes on after the notification with this id. */
  after?: string;
}

interface Connection {
  open: (after: string | undefined) => Promise<Response>;
  /** After the token was refused or has expired. */
  renew: () => Promise<unknown>;
  options: NewsOptions;
}

const PAUSE_MS = 1_000;

/** Follows the stream and connects again after the last event, until the session ends: then it is over. */
export async function* followNews({ open, renew, options }: Connection): AsyncGenerator<News> {
  const signal = options.signal ?? new AbortController().signal;
  let after = options.after;
  while (!signal.aborted) {
    let ending: string | undefined;
    try {
      const { body } = await open(after);
      if (!body) throw new TypeError('the stream has no body');
      for await (const { event, data, id } of messagesOf(body)) {
        if (id !== undefined) after = id;
        if (KNOWN.includes(event)) yield { event, data, id } as News;
        else if (event !== '') ending = event;
      }
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof TypeError || isPassing(error))) throw error;
    }
    if (ending === 'session-ended') return;
    if (ending?.startsWith('token-')) await renew();
    else await pause(PAUSE_MS, signal).catch(() => undefined);
  }
}

const KNOWN = ['ready', 'notification', 'customer-changed'];

const isPassing = (error: unknown): boolean =>
  error instanceof GatehouseProblem && (error.status === 429 || error.status >= 500);

interface Message {
  /** Empty if the message only has an id. */
  event: string;
  data: unknown;
  id?: string;
}

/** Server-Sent Events (WHATWG HTML, section 9.2), as far as Gatehouse uses them. */
async function* messagesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Message, void> {
  let message: Message = { event: '', data: undefined };
  for await (const line of linesOf(body)) {
    if (line === '') {
      yield message;
      message = { event: '', data: undefined };
    }
    const [, field, value = ''] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    if (field === 'event') message.event = value;
    if (field === 'data') message.data = JSON.parse(value);
    if (field === 'id') message.id = value;
  }
}
