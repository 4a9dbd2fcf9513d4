import { setTimeout as sleep } from 'node:timers/promises';
import { Notification } from '@gatehouse/contracts/notifications';

/** An open feed. */
export interface Listener {
  /** When each title was first seen, by `performance.now()`. */
  readonly seen: ReadonlyMap<string, number>;
  close(): void;
}

/** The delay before reopening a stream. */
const AGAIN_MS = 500;

/** Opens a user's stream and waits until it has a position in the feed. Like a browser, it resumes when the stream ends. */
export async function listen(url: string, token: string): Promise<Listener> {
  const closing = new AbortController();
  const { signal } = closing;
  const seen = new Map<string, number>();
  let lastId: string | undefined;
  let placed: () => void = () => undefined;
  let refused: (error: Error) => void = () => undefined;
  const place = new Promise<void>((resolve, reject) => {
    placed = resolve;
    refused = reject;
  });
  const take = (part: string): void => {
    const id = /^id: (.*)$/m.exec(part)?.[1];
    if (id !== undefined) {
      lastId = id;
      placed();
    }
    const data = /^event: notification\ndata: (.*)$/m.exec(part)?.[1];
    if (data === undefined) return;
    const { title } = Notification.parse(JSON.parse(data));
    if (!seen.has(title)) seen.set(title, performance.now());
  };
  const readOn = async (): Promise<void> => {
    const response = await fetch(`${url}/api/v1/me/stream`, {
      headers: {
        authorization: `Bearer ${token}`,
        ...(lastId === undefined ? {} : { 'last-event-id': lastId }),
      },
      signal,
    });
    if (!response.ok || !response.body) {
      // No effect after it was resolved.
      refused(new Error(`the stream answered ${response.status}`));
      return;
    }
    let rest = '';
    for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
      const parts = (rest + text).split('\n\n');
      rest = parts.pop() ?? '';
      parts.forEach(take);
    }
  };
  const follow = async (): Promise<void> => {
    while (!signal.aborted) {
      // Resume from the last event seen, whatever ended the stream.
      await readOn().catch(() => undefined);
      await sleep(AGAIN_MS, undefined, { signal }).catch(() => undefined);
    }
  };
  void follow();
  await place;
  return { seen, close: () => closing.abort() };
}
