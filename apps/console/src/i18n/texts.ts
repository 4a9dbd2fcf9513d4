import type { texts } from './en/index.js';
import type { texts as records } from './en/records.js';
import type { texts as setup } from './en/setup.js';
import type { texts as support } from './en/support.js';

type Translated<T> = {
  readonly [Key in keyof T]: T[Key] extends string ? string : Translated<T[Key]>;
};

/** The keys every language must define. */
export type Texts = Translated<typeof texts>;

/** Those of the pages on which a provider brands its portal and connects its systems. */
export type SetupTexts = Translated<typeof setup>;

/** Those of the pages for support. */
export type SupportTexts = Translated<typeof support>;

/** Those of the page of a customer, and of pages that show records of the audit log. */
export type RecordTexts = Translated<typeof records>;
