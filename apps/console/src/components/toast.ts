import type { ToastAction, ToastKind } from './toasts.js';

// Loaded on demand: nothing is shown before something was done.
const show = (kind: ToastKind) => (message: string, action?: ToastAction) =>
  void import('./toasts.js').then(({ showToast }) => showToast(kind, message, action));

/** Short messages that are announced to screen readers and go away. */
export const toast = { success: show('success'), failure: show('failure') };
