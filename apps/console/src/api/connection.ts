import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

const PROBE_MS = 3_000;

let isReachable = navigator.onLine;
const listeners = new Set<() => void>();
let probe: ReturnType<typeof setInterval> | undefined;

function set(reachable: boolean): void {
  if (reachable === isReachable) return;
  isReachable = reachable;
  clearInterval(probe);
  probe = reachable ? undefined : setInterval(() => void look(), PROBE_MS);
  for (const listener of listeners) listener();
}

/** Whether the gateway answers, no matter what. */
async function look(): Promise<void> {
  await fetch('/icon.svg', { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok && set(true),
    () => undefined,
  );
}

/** Records whether a request reached the gateway. */
export const noteReached = (reached: boolean): void => set(reached);

onlineManager.subscribe((online) => (online ? void look() : set(false)));

/** @returns a function that unsubscribes */
export function subscribeToConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const isConnected = (): boolean => isReachable;

/** Whether Gatehouse can be reached. */
export const useConnected = (): boolean => useSyncExternalStore(subscribeToConnection, isConnected);
