import { lazy, type ComponentType } from 'react';

/** Pages that are shown once these texts are loaded, too. */
export const lazyWith =
  (texts: () => Promise<void>) =>
  <Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) =>
    lazy(async () => {
      const [page] = await Promise.all([load(), texts()]);
      return page;
    });
