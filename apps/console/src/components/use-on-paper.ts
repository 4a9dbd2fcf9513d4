import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

let onPaper = false;
const listeners = new Set<() => void>();

function change(to: boolean): void {
  onPaper = to;
  // The browser prints what is there when the event's listeners return.
  flushSync(() => {
    for (const listener of listeners) listener();
  });
}

addEventListener('beforeprint', () => change(true));
addEventListener('afterprint', () => change(false));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the page is being printed. */
export const useOnPaper = (): boolean => useSyncExternalStore(subscribe, () => onPaper);
