import { useState, type ComponentType } from 'react';

/**
 * For what a button opens: it is fetched when somebody is about to press the button, and takes the button's place once it was pressed.
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
