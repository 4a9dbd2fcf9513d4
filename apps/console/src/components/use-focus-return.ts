import { useEffect, useRef } from 'react';

/** When the component unmounts, returns the focus to what had it before, if that lost it. */
export function useFocusReturn(): void {
  const opener = useRef<HTMLElement>(null);
  // During render: once mounted, the component may take the focus.
  opener.current ??= openerOf(document.activeElement);
  useEffect(
    () => () => {
      // After removal from the document.
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        const { current } = opener;
        const target = current?.isConnected ? current : document.querySelector('main');
        target?.focus({ preventScroll: true });
      });
    },
    [],
  );
}

/** A menu closes when one of its items is chosen, so the focus returns to the menu's button. */
function openerOf(active: Element | null): HTMLElement | null {
  const button = active?.closest('[role=menu]')?.getAttribute('aria-labelledby');
  const found = button ? document.getElementById(button) : active;
  return found instanceof HTMLElement ? found : null;
}
