import { useSyncExternalStore } from 'react';
import type { ToastAction, ToastKind } from './toasts.js';

let hasToasts = false;
const listeners = new Set<() => void>();

/** Loaded on demand: nothing is shown before something was done. */
function load() {
  hasToasts = true;
  for (const listener of listeners) listener();
  return import('./toasts.js');
}

/** Whether there was a reason yet to show any. */
export const useHasToasts = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => hasToasts,
  );

const show = (kind: ToastKind) => (message: string, action?: ToastAction) =>
  void load().then(({ showToast }) => showToast(kind, message, action));

/** Short messages that are announced to screen readers and go away. */
export const toast = {
  success: show('success'),
  failure: show('failure'),
  /** Removes those that are shown. */
  clear: (): void => {
    if (hasToasts) void load().then(({ clearToasts }) => clearToasts());
  },
};
