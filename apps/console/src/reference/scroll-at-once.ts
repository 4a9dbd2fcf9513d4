/**
 * A plugin that scrolls to the operation of a link at once. Swagger UI would take up to a second,
 * also for those who prefer reduced motion, and move what the reader is about to click.
 */
export function scrollAtOnce(): object {
  const scrollToElement = () => (element: Element) => () => {
    element.scrollIntoView();
  };
  return { statePlugins: { layout: { wrapActions: { scrollToElement } } } };
}
