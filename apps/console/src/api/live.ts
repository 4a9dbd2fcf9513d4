import { continueSession, sessionMark, setStanding, standingNow } from './session.js';
import { hearTabs, oneAtATime, tellTabs, type Word } from './tabs.js';

const AGAIN_MS = 2_000;
/** Says nothing of the session: the stream is opened again. */
const PASSING = ['unavailable', 'shutdown'];
const ENDINGS = ['session-ended', 'token-stale', 'token-expired', 'unavailable', 'shutdown'];

/**
 * Follows the caller's stream: within moments of a revocation every tab knows. One tab holds the stream for all, since browsers open
 * few connections to one place. A stream that breaks off goes on where it was (`Last-Event-ID`); whenever one is ready, what came in
 * between is read anew.
 * @returns how to stop
 */
export function followSession(onChange: () => void, onNews: () => void): () => void {
  const stopped = new AbortController();
  const hear = (word: Word): void => {
    if (word === 'news') onNews();
    else if (word === 'session-changed') onChange();
    else setStanding({ kind: 'out', because: word === 'signed-out' ? 'left' : 'ended' });
  };
  const forget = hearTabs(hear);
  const tellAll = (): void => {
    onNews();
    tellTabs('news');
  };
  void oneAtATime('gatehouse-live', async () => {
    const { signal } = stopped;
    const isOver = (): boolean => signal.aborted || standingNow().kind === 'out';
    while (!isOver()) {
      const mark = sessionMark();
      const ending = await untilEnd(signal, tellAll);
      if (PASSING.includes(ending)) await pause(AGAIN_MS, signal);
      else if (!isOver() && (await goesOn(mark))) onChange();
    }
  });
  return () => {
    forget();
    stopped.abort();
  };
}

/** Whether the session goes on, if need be with other tokens; the other tabs are told. */
async function goesOn(mark: string | null): Promise<boolean> {
  try {
    await continueSession(mark);
    tellTabs('session-changed');
    return true;
  } catch {
    await pause(AGAIN_MS);
    return false;
  }
}

/** Why the stream ended; `closed` where it could not be opened. */
function untilEnd(signal: AbortSignal, onNews: () => void): Promise<string> {
  return new Promise((resolve) => {
    const source = new EventSource('/api/v1/me/stream');
    const end = (why: string) => (): void => {
      source.close();
      resolve(why);
    };
    for (const news of ['ready', 'notification']) source.addEventListener(news, onNews);
    for (const why of ENDINGS) source.addEventListener(why, end(why));
    // A stream that breaks off without a word is opened anew; one that is refused tells nothing but that.
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) end('closed')();
    });
    signal.addEventListener('abort', end('aborted'), { once: true });
  });
}

const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
