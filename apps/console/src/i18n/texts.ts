import type { support } from './en/support.js';
import type { texts } from './en/index.js';

type Translated<T> = {
  readonly [Key in keyof T]: T[Key] extends string ? string : Translated<T[Key]>;
};

/** The keys every language must define. */
export type Texts = Translated<typeof texts>;

/** Those of the pages for support, which others need not load. */
export type SupportTexts = Translated<typeof support>;
