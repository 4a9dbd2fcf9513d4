import type { Notification } from '@gatehouse/contracts/notifications';
import { stack } from './stack.js';

/** A user's notification stream. */
export interface FeedStream {
  readonly notifications: Notification[];
  readonly lastEventId: string | undefined;
  /** The name of the last event; once ended, the reason. */
  readonly lastEvent: string | undefined;
  readonly ended: Promise<void>;
  close(): void;
}

/**
 * Opens a user's stream, optionally after an event id, and waits for the first event id.
 * @param credentials an access token, or the headers of a browser
 */
export async function openFeed(
  credentials: string | Readonly<Record<string, string>>,
  { gateway = stack.urls[0], after }: { gateway?: string; after?: string | undefined } = {},
): Promise<FeedStream> {
  const closing = new AbortController();
  const headers = {
    ...(typeof credentials === 'string' ? { authorization: `Bearer ${credentials}` } : credentials),
    ...(after === undefined ? {} : { 'last-event-id': after }),
  };
  const response = await fetch(`${gateway}/api/v1/me/stream`, { headers, signal: closing.signal });
  if (response.status !== 200 || !response.body)
    throw new Error(`the stream was refused: ${response.status} ${await response.text()}`);
  const notifications: Notification[] = [];
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const stream = { place: after, last: undefined as string | undefined };
  let text = '';
  const take = (block: string): void => {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
    stream.place = field('id') ?? stream.place;
    stream.last = field('event') ?? stream.last;
    if (field('event') === 'notification')
      notifications.push(JSON.parse(field('data') ?? '') as Notification);
  };
  const readOn = async (): Promise<boolean> => {
    const { done, value } = await reader.read();
    const blocks = (text + (value ?? '')).split('\n\n');
    text = blocks.pop() ?? '';
    blocks.forEach(take);
    return !done;
  };
  while (stream.place === undefined && (await readOn()));
  const readToTheEnd = async (): Promise<void> => {
    while (await readOn());
  };
  // A killed gateway breaks the stream, which also ends it.
  const ended = readToTheEnd().catch(() => undefined);
  return {
    notifications,
    ended,
    get lastEventId() {
      return stream.place;
    },
    get lastEvent() {
      return stream.last;
    },
    close: () => closing.abort(),
  };
}
