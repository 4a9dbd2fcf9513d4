/** How stale a setting may be, so that a setting that is used by every call does not read a file for each. */
const FRESH_MS = 1_000;

/**
 * A value derived from the current setting. It is derived again only when the text changes, and stays the same object until
 * then. Of a text that cannot be used nothing is made: what there was before stays.
 * @param refused called once per rejected text
 * @throws what `make` throws at the first text, which has none before it
 */
export function watchedSetting<T>(
  setting: () => string,
  make: (text: string) => T,
  refused: (error: unknown) => void,
  freshMs = FRESH_MS,
): () => T {
  let text = setting();
  let made = make(text);
  let readAt = performance.now();
  return () => {
    if (performance.now() - readAt < freshMs) return made;
    readAt = performance.now();
    const now = setting();
    if (now === text) return made;
    text = now;
    try {
      made = make(now);
    } catch (error) {
      refused(error);
    }
    return made;
  };
}
