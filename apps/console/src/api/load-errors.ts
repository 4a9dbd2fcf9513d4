const MARK = 'gatehouse.reloaded-at';
/** A second failure this soon after a reload is not cured by another one. */
const ONCE_IN_MS = 60_000;

const loadErrors = new WeakSet<object>();
let isReloading = false;

/** Whether a part of the console could not be loaded, as after an upgrade that removed it, or without a connection. */
export const isLoadError = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && loadErrors.has(error);

/** Whether the page is about to be replaced, so that its errors do not matter. */
export const isBeingReloaded = (): boolean => isReloading;

/**
 * Reloads the page when a part of it is missing: a tab that was open during an upgrade asks for files that no longer exist. Once, so
 * that a part that stays missing does not reload the page forever.
 */
export function reloadOnLoadErrors(): void {
  addEventListener('vite:preloadError', (event) => {
    loadErrors.add(event.payload);
    if (!navigator.onLine || hasJustReloaded()) return;
    isReloading = remember();
    if (isReloading) location.reload();
  });
}

function hasJustReloaded(): boolean {
  try {
    return Date.now() - Number(sessionStorage.getItem(MARK) ?? 0) < ONCE_IN_MS;
  } catch {
    return true;
  }
}

function remember(): boolean {
  try {
    sessionStorage.setItem(MARK, String(Date.now()));
    return true;
  } catch {
    return false;
  }
}
