import { Branding } from '@gatehouse/contracts/notifications';
import { useSyncExternalStore } from 'react';
import { safeStorage } from './safe-storage.js';

/**
 * The brand of the pages: a provider's, for the people of its customers; `null` for Gatehouse; `undefined` while the provider is not
 * known. Kept, so that signing out leads back to the provider's sign-in page.
 */
export type Portal = Branding | null | undefined;

const KEY = 'gatehouse.portal';

function kept(): Portal {
  try {
    const text = safeStorage.get(KEY);
    return text === null ? null : Branding.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

let portal = kept();
const listeners = new Set<() => void>();

function change(next: Portal): void {
  portal = next;
  for (const listener of listeners) listener();
}

export function showPortal(next: Branding | null): void {
  safeStorage.set(KEY, next && JSON.stringify(next));
  change(next);
}

/** On pages that a provider's link leads to: better no name than the wrong one. */
export function expectPortal(): void {
  if (portal === null) change(undefined);
}

export const usePortal = (): Portal =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => portal,
  );

/** The logo on this server, whatever its address is called here. */
export function logoPath({ logo }: Pick<Branding, 'logo'>): string | null {
  if (logo === null) return null;
  const { pathname, search } = new URL(logo, location.href);
  return `${pathname}${search}`;
}
