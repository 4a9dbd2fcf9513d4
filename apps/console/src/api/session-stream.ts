import { continueSession, sessionMark, setAuthState, getAuthState } from './session.js';
import { subscribeToTabs, withLock, notifyTabs, type TabMessage } from './tabs.js';

const RETRY_MS = 2_000;
/** Endings unrelated to the session: reconnect. */
const TRANSIENT = ['unavailable', 'shutdown'];
const ENDINGS = ['session-ended', 'token-stale', 'token-expired', 'unavailable', 'shutdown'];

/**
 * Listens to the user's event stream, so every tab learns of a revocation within moments. One tab holds the stream for all, since
 * browsers limit connections per host. A broken stream resumes (`Last-Event-ID`); whenever one is ready, notifications are
 * refetched.
 * @returns a function that stops listening
 */
export function openSessionStream(onChange: () => void, onNotification: () => void): () => void {
  const stopped = new AbortController();
  const onTabMessage = (message: TabMessage): void => {
    if (message === 'notification') onNotification();
    else if (message === 'session-changed') onChange();
    else setAuthState({ kind: 'out', reason: message === 'signed-out' ? 'signed-out' : 'ended' });
  };
  const unsubscribe = subscribeToTabs(onTabMessage);
  const notifyAll = (): void => {
    onNotification();
    notifyTabs('notification');
  };
  void withLock('gatehouse-live', async () => {
    const { signal } = stopped;
    const isOver = (): boolean => signal.aborted || getAuthState().kind === 'out';
    while (!isOver()) {
      const mark = sessionMark();
      const ending = await waitForEnd(signal, notifyAll);
      if (TRANSIENT.includes(ending)) await pause(RETRY_MS, signal);
      else if (!isOver() && (await sessionContinues(mark))) onChange();
    }
  });
  return () => {
    unsubscribe();
    stopped.abort();
  };
}

/** Whether the session continues, refreshing tokens if needed; notifies the other tabs. */
async function sessionContinues(mark: string | null): Promise<boolean> {
  try {
    await continueSession(mark);
    notifyTabs('session-changed');
    return true;
  } catch {
    await pause(RETRY_MS);
    return false;
  }
}

/** Resolves with the reason the stream ended; `closed` if it couldn't be opened. */
function waitForEnd(signal: AbortSignal, onNotification: () => void): Promise<string> {
  return new Promise((resolve) => {
    const source = new EventSource('/api/v1/me/stream');
    const end = (reason: string) => (): void => {
      source.close();
      resolve(reason);
    };
    for (const event of ['ready', 'notification']) source.addEventListener(event, onNotification);
    for (const reason of ENDINGS) source.addEventListener(reason, end(reason));
    // EventSource reconnects by itself unless the server rejected the request.
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
