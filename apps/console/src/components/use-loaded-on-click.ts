import { useState, type ComponentType } from 'react';

/**
 * Loads what a button opens: fetched on hover or focus, and rendered in place of the button once it was pressed.
 * @param load the same function every time
 */
export function useLoadedOnClick<Props>(load: () => Promise<{ default: ComponentType<Props> }>) {
  const [Loaded, setLoaded] = useState<ComponentType<Props>>();
  // What cannot be loaded reloads the page.
  const prefetch = (): void => void load().catch(() => undefined);
  const open = (): void =>
    void load().then(
      (module) => setLoaded(() => module.default),
      () => undefined,
    );
  return { Loaded, trigger: { onPointerEnter: prefetch, onFocus: prefetch, onClick: open } };
}
