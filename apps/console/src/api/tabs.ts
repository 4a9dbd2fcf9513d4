import type { CustomerNews } from '@gatehouse/contracts/tenant-access';

/** Messages between the tabs of a browser. */
export type TabMessage =
  'session-changed' | 'session-ended' | 'signed-out' | 'notification' | CustomerNews;

const channel = new BroadcastChannel('gatehouse-session');

export const notifyTabs = (message: TabMessage): void => channel.postMessage(message);

/** @returns a function that unsubscribes */
export function subscribeToTabs(listener: (message: TabMessage) => void): () => void {
  const onMessage = ({ data }: MessageEvent<TabMessage>): void => listener(data);
  channel.addEventListener('message', onMessage);
  return () => channel.removeEventListener('message', onMessage);
}

const tails = new Map<string, Promise<unknown>>();

/**
 * Runs `work` exclusively across tabs. Web Locks need a secure context (HTTPS or localhost); elsewhere, exclusively within
 * the tab.
 */
export function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  // Undefined outside secure contexts, despite its type.
  const locks = navigator.locks as LockManager | undefined;
  if (locks) return Promise.resolve(locks.request(name, work));
  const run = (tails.get(name) ?? Promise.resolve()).then(work);
  tails.set(
    name,
    run.catch(() => undefined),
  );
  return run;
}
