import { Notification } from '@gatehouse/contracts/notifications';

/** Somebody whose feed is open. */
export interface Listener {
  /** When what was first seen, by its title: milliseconds of `performance.now()`. */
  readonly seen: ReadonlyMap<string, number>;
  close(): void;
}

/** Opens the stream of whoever a token is of, and waits until it has its place in the feed. */
export async function listen(url: string, token: string): Promise<Listener> {
  const closing = new AbortController();
  const response = await fetch(`${url}/api/v1/me/stream`, {
    headers: { authorization: `Bearer ${token}` },
    signal: closing.signal,
  });
  if (!response.ok || !response.body) throw new Error(`the stream answered ${response.status}`);
  const seen = new Map<string, number>();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let placed: () => void = () => undefined;
  const place = new Promise<void>((resolve) => {
    placed = resolve;
  });
  const readOn = async (): Promise<void> => {
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const parts = (rest + value).split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) {
        if (part.includes('id: ')) placed();
        const data = /^event: notification\ndata: (.*)$/m.exec(part)?.[1];
        if (data === undefined) continue;
        const { title } = Notification.parse(JSON.parse(data));
        if (!seen.has(title)) seen.set(title, performance.now());
      }
    }
  };
  // Whoever closes it does not ask how it ended.
  readOn().catch(() => undefined);
  await place;
  return { seen, close: () => closing.abort() };
}
