/** How old what a setting says may be: whoever asks for each call should not read a file for each. */
const FRESH_MS = 1_000;

/**
 * What is made of a setting, as the setting is now. It is made anew only when the text is another, and stays the very same until
 * then. Of a text that cannot be used nothing is made: what there was before stays.
 * @param refused is told once of each such text
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
