import { stack } from './stack.js';

/** A stream of server-sent events. */
export interface Stream {
  /** Names of the events received so far. */
  readonly events: string[];
  /** Resolves with `performance.now()` when the stream ends. */
  readonly ended: Promise<number>;
  close(): void;
}

/** Opens a user's stream and waits for the first event. */
export async function openStream(token: string, gateway = stack.urls[0]): Promise<Stream> {
  const closing = new AbortController();
  const response = await fetch(`${gateway}/api/v1/me/stream`, {
    headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
    signal: closing.signal,
  });
  const type = response.headers.get('content-type');
  if (response.status !== 200 || !type?.startsWith('text/event-stream') || !response.body) {
    throw new Error(`the stream was refused: ${response.status} ${await response.text()}`);
  }
  const events: string[] = [];
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const readOn = async (): Promise<boolean> => {
    const { done, value } = await reader.read();
    text += value ?? '';
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const name = /^event: (.+)$/m.exec(text.slice(0, end))?.[1];
      if (name !== undefined) events.push(name);
      text = text.slice(end + 2);
    }
    return !done;
  };
  while (events.length === 0 && (await readOn()));
  const readToTheEnd = async (): Promise<number> => {
    while (await readOn());
    return performance.now();
  };
  const ended = readToTheEnd();
  // Errors after `close()` do not matter.
  ended.catch(() => undefined);
  return { events, ended, close: () => closing.abort() };
}
