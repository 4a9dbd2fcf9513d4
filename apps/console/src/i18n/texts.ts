import type { texts } from './en/index.js';

/** The same keys with other words. */
type Worded<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Worded<T[Key]> };

/** What every language has to say: the type checker finds what is missing. */
export type Texts = Worded<typeof texts>;
