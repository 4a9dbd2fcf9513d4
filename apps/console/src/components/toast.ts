import type { ToastAction, ToastKind } from './toasts.js';

// Loaded on demand: nothing is shown before something was done.
const load = () => import('./toasts.js');

const show = (kind: ToastKind) => (message: string, action?: ToastAction) =>
  void load().then(({ showToast }) => showToast(kind, message, action));

/** Short messages that are announced to screen readers and go away. */
export const toast = {
  success: show('success'),
  failure: show('failure'),
  /** Removes those that are shown. */
  clear: (): void => void load().then(({ clearToasts }) => clearToasts()),
};
