import type { texts } from './en/index.js';

type Translated<T> = {
  readonly [Key in keyof T]: T[Key] extends string ? string : Translated<T[Key]>;
};

/** The keys every language must define. */
export type Texts = Translated<typeof texts>;
