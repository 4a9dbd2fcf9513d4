import type { Notification } from '@gatehouse/contracts/notifications';
import { stack } from './stack.js';

/** What somebody's stream has brought, and how it ended. */
export interface FeedStream {
  readonly got: Notification[];
  /** The id of the last thing that came with one. */
  readonly place: string | undefined;
  /** The name of the last event: how it ended, once it has. */
  readonly last: string | undefined;
  readonly ended: Promise<void>;
  close(): void;
}

/** Opens somebody's stream, after a place where there is one, and waits until it knows its own. */
export async function openFeed(
  token: string,
  { gateway = stack.urls[0], after }: { gateway?: string; after?: string | undefined } = {},
): Promise<FeedStream> {
  const closing = new AbortController();
  const headers = {
    authorization: `Bearer ${token}`,
    ...(after === undefined ? {} : { 'last-event-id': after }),
  };
  const response = await fetch(`${gateway}/api/v1/me/stream`, { headers, signal: closing.signal });
  if (response.status !== 200 || !response.body)
    throw new Error(`the stream was refused: ${response.status} ${await response.text()}`);
  const got: Notification[] = [];
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const stream = { place: after, last: undefined as string | undefined };
  let text = '';
  const take = (block: string): void => {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
    stream.place = field('id') ?? stream.place;
    stream.last = field('event') ?? stream.last;
    if (field('event') === 'notification')
      got.push(JSON.parse(field('data') ?? '') as Notification);
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
  // A gateway that is killed breaks the stream off, which is an end too.
  const ended = readToTheEnd().catch(() => undefined);
  return {
    got,
    ended,
    get place() {
      return stream.place;
    },
    get last() {
      return stream.last;
    },
    close: () => closing.abort(),
  };
}
