/** Control characters, the line breaks that only Unicode knows, and marks that turn the direction of what follows. */
const UNRULY = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu;
const HALF_CHARACTER = /\p{Surrogate}/gu;

/** Text that others wrote, on one line: in a header it cannot begin a second one, in a text no paragraph of its own. */
export const oneLine = (text: string): string =>
  text.replace(UNRULY, ' ').replace(HALF_CHARACTER, '\uFFFD').trim();

/**
 * Within what a mail client would make a link of: behind a dot before letters, unless it is that of an e-mail address, which is there
 * to be copied; and before what follows a scheme.
 */
const LINKED = /(?<=[\p{L}\p{N}]\.)(?<![\w+-]@[\p{L}\p{N}.-]*)(?=\p{L})|(?<=\p{L}:)(?=\/\/)/gu;
const JOINER = '\u200C';

/** Text that others wrote, on one line, and looking as it did, of which no mail client makes a link. */
export const unlinked = (text: string): string => oneLine(text).replace(LINKED, JOINER);

const LONGEST_NAME = 30;
const MOST_WORDS = 3;
const NAME = /^[\p{L}\p{M}\p{N} '’.\-]+$/u;

/** The name that opens a mail; null for what reads like a sentence instead, since it would be taken for ours. */
export function nameToGreet(name: string | null): string | null {
  const short = oneLine(name ?? '');
  const isName =
    short.length <= LONGEST_NAME &&
    short.split(/\s+/).length <= MOST_WORDS &&
    NAME.test(short) &&
    !/\p{N}{3}/u.test(short);
  return isName ? short : null;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in HTML, between tags or in a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** HTML in which everything that is put in is escaped. */
export const html = (parts: TemplateStringsArray, ...values: string[]): string =>
  parts.map((part, index) => part + escapeHtml(values[index] ?? '')).join('');
