/** What tabs of one browser tell each other. Storage holds marks and wishes, never a token. */
export type Word = 'session-changed' | 'session-ended' | 'signed-out' | 'news';

const channel = new BroadcastChannel('gatehouse-session');

export const tellTabs = (word: Word): void => channel.postMessage(word);

/** @returns how to stop listening */
export function hearTabs(listener: (word: Word) => void): () => void {
  const hear = ({ data }: MessageEvent<Word>): void => listener(data);
  channel.addEventListener('message', hear);
  return () => channel.removeEventListener('message', hear);
}

const tails = new Map<string, Promise<unknown>>();

/**
 * Runs one at a time, over all tabs. Browsers know locks only where the connection is safe (https, or this machine); elsewhere it
 * is one at a time within the tab.
 */
export function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  // Some browsers lack what the types promise.
  const locks = navigator.locks as LockManager | undefined;
  if (locks) return Promise.resolve(locks.request(name, work));
  const run = (tails.get(name) ?? Promise.resolve()).then(work);
  tails.set(
    name,
    run.catch(() => undefined),
  );
  return run;
}

/** Storage may be switched off; then each tab is on its own. */
export const kept = {
  get: (name: string): string | null => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  },
  set: (name: string, value: string | null): void => {
    try {
      if (value === null) localStorage.removeItem(name);
      else localStorage.setItem(name, value);
    } catch {
      // Nothing is kept, then.
    }
  },
};
