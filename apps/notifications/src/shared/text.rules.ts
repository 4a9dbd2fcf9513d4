/** Control characters, Unicode line breaks, and bidirectional formatting characters. */
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** User input on a single line, so that it cannot start a new header or paragraph. */
export const oneLine = (text: string): string =>
  text.replace(UNSAFE, ' ').replace(LONE_SURROGATE, '\uFFFD').trim();

const LONGEST_REPLY = 500;

/** The reply of a mail server, as it is stored and shown. */
export const serverReply = (words: string): string => oneLine(words).slice(0, LONGEST_REPLY);

/**
 * Positions inside what a mail client would turn into a link: after a dot that precedes a letter, except in e-mail addresses, which are
 * meant to be copied; and before the slashes of a URL.
 */
const LINK = /(?<=[\p{L}\p{N}]\.)(?<![\w+-]@[\p{L}\p{N}.-]*)(?=\p{L})|(?<=\p{L}:)(?=\/\/)/gu;
const ZERO_WIDTH_NON_JOINER = '\u200C';

/** User input on a single line that looks the same, but that no mail client turns into a link. */
export const unlinked = (text: string): string =>
  oneLine(text).replace(LINK, ZERO_WIDTH_NON_JOINER);

const LONGEST_NAME = 30;
const MOST_WORDS = 3;
const NAME = /^[\p{L}\p{M}\p{N} '’.\-]+$/u;

/** The name for the salutation; null for anything that reads like a sentence, which would look like part of our own text. */
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

/** Escapes text for use between HTML tags or in a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
