import { CustomerNews } from '@gatehouse/contracts/tenant-access';
import { continueSession, sessionMark, setAuthState, getAuthState } from './session.js';
import { subscribeToTabs, withLock, notifyTabs, type TabMessage } from './tabs.js';

const RETRY_MS = 2_000;
/** Endings unrelated to the session: reconnect. */
const TRANSIENT = ['unavailable', 'shutdown'];
const ENDINGS = ['session-ended', 'token-stale', 'token-expired', 'unavailable', 'shutdown'];

interface StreamListeners {
  onSessionChange: () => void;
  onNotification: () => void;
  onCustomerNews: (news: CustomerNews) => void;
  /** The stream was broken, and is ready again. */
  onReconnect: () => void;
}

/**
 * Listens to the user's event stream, so every tab learns of a revocation within moments. One tab holds the stream for all, since
 * browsers limit connections per host. A broken stream resumes (`Last-Event-ID`); whenever one is ready, notifications are
 * refetched.
 * @returns a function that stops listening
 */
export function openSessionStream(listeners: StreamListeners): () => void {
  const { onSessionChange, onNotification, onCustomerNews } = listeners;
  const stopped = new AbortController();
  const onTabMessage = (message: TabMessage): void => {
    if (typeof message === 'object') onCustomerNews(message);
    else if (message === 'notification') onNotification();
    else if (message === 'session-changed') onSessionChange();
    else setAuthState({ kind: 'out', reason: message === 'signed-out' ? 'signed-out' : 'ended' });
  };
  const unsubscribe = subscribeToTabs(onTabMessage);
  const inAllTabs: StreamListeners = {
    ...listeners,
    onNotification: () => {
      onNotification();
      notifyTabs('notification');
    },
    onCustomerNews: (news) => {
      onCustomerNews(news);
      notifyTabs(news);
    },
  };
  void withLock('gatehouse-live', async () => {
    const { signal } = stopped;
    const isOver = (): boolean => signal.aborted || getAuthState().kind === 'out';
    while (!isOver()) {
      const mark = sessionMark();
      const ending = await waitForEnd(signal, inAllTabs);
      if (TRANSIENT.includes(ending)) await pause(RETRY_MS, signal);
      else if (!isOver() && (await sessionContinues(mark))) onSessionChange();
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
function waitForEnd(
  signal: AbortSignal,
  { onNotification, onCustomerNews, onReconnect }: StreamListeners,
): Promise<string> {
  return new Promise((resolve) => {
    const source = new EventSource('/api/v1/me/stream');
    const end = (reason: string) => (): void => {
      source.close();
      resolve(reason);
    };
    let wasReady = false;
    source.addEventListener('ready', () => {
      onNotification();
      if (wasReady) onReconnect();
      wasReady = true;
    });
    source.addEventListener('notification', onNotification);
    source.addEventListener('customer-changed', ({ data }: MessageEvent<string>) =>
      onCustomerNews(CustomerNews.parse(JSON.parse(data))),
    );
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
