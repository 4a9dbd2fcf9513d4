import { useEffect, useSyncExternalStore } from 'react';
import { navigate, useBrowserLocation } from 'wouter/use-browser-location';
import { getAuthState } from '../api/session.js';

/** The forms with entries that aren't saved. */
const unsaved = new Set<object>();
/** Where the user wants to go, if unsaved entries stand in the way. */
let held: (() => void) | null = null;
/** The page that the forms are on. */
let here = location.href;
const listeners = new Set<() => void>();

function hold(leave: (() => void) | null): void {
  held = leave;
  for (const listener of listeners) listener();
}

const isElsewhere = (url: URL): boolean => url.pathname !== new URL(here).pathname;

/** Asks before a page is left on which a form has unsaved entries: by a link, by going back, and by closing or reloading the tab. */
export function useUnsavedChanges(isUnsaved: boolean): void {
  // In front of the session there is little to lose, and much to click.
  const isGuarded = getAuthState().kind === 'in' && isUnsaved;
  useEffect(() => {
    if (!isGuarded) return;
    const form = {};
    const warn = (event: Event): void => event.preventDefault();
    unsaved.add(form);
    here = location.href;
    addEventListener('beforeunload', warn);
    return () => {
      unsaved.delete(form);
      removeEventListener('beforeunload', warn);
    };
  }, [isGuarded]);
}

const navigateUnlessUnsaved: typeof navigate = (to, options) => {
  const go = (): void => navigate(to, options);
  if (unsaved.size > 0 && isElsewhere(new URL(to, location.href))) hold(go);
  else go();
};

/** The router's location. */
export const useGuardedLocation: typeof useBrowserLocation = (options) => [
  useBrowserLocation(options)[0],
  navigateUnlessUnsaved,
];

// Before the router hears of it. The browser has left the page already, so the page is put back.
addEventListener(
  'popstate',
  (event) => {
    if (unsaved.size === 0 || !isElsewhere(new URL(location.href))) return;
    event.stopImmediatePropagation();
    history.pushState(null, '', here);
    hold(() => history.back());
  },
  { capture: true },
);

/** The question that is open, if any. */
export function useHeldNavigation() {
  const leave = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => held,
  );
  return (
    leave && {
      stay: () => hold(null),
      leave: () => {
        unsaved.clear();
        hold(null);
        leave();
      },
    }
  );
}
